using System.Reflection;

namespace Comity.App.Audit;

/// <summary>Every process that a slice declares as a static field of its <c>…Processes</c>.</summary>
internal static class DeclaredProcesses
{
    public static IReadOnlyList<Process> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetTypes().Where(t => t.Name.EndsWith("Processes", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Process)).Select(f => (Process)f.GetValue(null)!)
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, Process> ByName = All.ToDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>None for one that earlier versions knew.</summary>
    public static Process? Find(string name) => ByName.GetValueOrDefault(name);
}

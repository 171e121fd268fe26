using System.Globalization;
using Comity.Rules.Files;
using Comity.Standards.CodeLists;

namespace Comity.App.Reference;

/// <summary>The folders <c>policy</c> and <c>reference</c>, read as text.</summary>
internal sealed class ContentFiles(Settings settings)
{
    private readonly Lazy<string> _stamp = new(() => LatestWrite(settings.ContentFolder).ToString("x", CultureInfo.InvariantCulture));

    public string Folder => settings.ContentFolder;

    /// <summary>Changes with any file of the two folders; taken once, as they are read once.</summary>
    public string Stamp => _stamp.Value;

    public string PathOf(params string[] parts) => Path.Combine([settings.ContentFolder, .. parts]);

    public PolicyText Policy(params string[] parts) => new(string.Join('/', parts), File.ReadAllText(PathOf(["policy", .. parts])));

    public ReferenceText Reference(params string[] parts) => new(string.Join('/', parts), File.ReadAllText(PathOf(["reference", .. parts])));

    /// <summary>A list of countries; with the invented ones of <c>reference/demo</c> in a demonstration, and nowhere else.</summary>
    public ReferenceText Countries(string name)
    {
        var list = Reference("countries", name);
        return settings.Demo && File.Exists(PathOf("reference", "demo", name)) ? list with { Text = list.Text.TrimEnd() + "\n" + Rows(Reference("demo", name)) } : list;
    }

    /// <summary>Without the header.</summary>
    private static string Rows(ReferenceText list) => list.Text[(list.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private static long LatestWrite(string folder) => new[] { "policy", "reference" }
        .Select(name => new DirectoryInfo(Path.Combine(folder, name)))
        .SelectMany(parent => parent.EnumerateFiles("*", SearchOption.AllDirectories))
        .Select(file => file.LastWriteTimeUtc.Ticks)
        .DefaultIfEmpty()
        .Max();
}

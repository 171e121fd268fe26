using System.Runtime.CompilerServices;

namespace Comity.Tests;

/// <summary>Where tests find the repository and the real input that stands beside it.</summary>
internal static class Places
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    public static string SharedData(string file) => Path.Combine(Shared, "data", file);

    public static string InRepository(params string[] parts) => Path.Combine([Repository, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

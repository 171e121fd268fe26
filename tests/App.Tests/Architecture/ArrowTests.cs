using System.Text.RegularExpressions;
using Comity.Tests;

namespace Comity.App.Tests.Architecture;

/// <summary>The arrows of the house: who may use whom. A slice uses another only through its Published folder.</summary>
public sealed partial class ArrowTests
{
    private static readonly string[] Ground = ["Common", "Access", "Audit", "Layout", "Jobs", "Database", "Serving", "Reference", "Post", "Workspace", "Files"];

    /// <summary>Does what people do, so it goes by the use cases themselves; only what puts the program together knows it.</summary>
    private const string Demonstration = "Demo";

    /// <summary>Slice → the slices whose Published folder it may use.</summary>
    private static readonly Dictionary<string, string[]> Slices = new(StringComparer.Ordinal)
    {
        ["Code"] = [],
        ["Authorities"] = ["Code"],
        ["Statistics"] = ["Code"],
        ["Safeguards"] = ["Code", "Statistics"],
        ["RecruitmentChecks"] = ["Code", "Statistics", "Safeguards"],
        ["Personnel"] = ["Code", "Statistics"],
        ["Countries"] = ["Code", "Authorities", "Statistics", "Safeguards"],
        ["OpenData"] = ["Code", "Authorities", "Statistics", "Safeguards", "Countries"],
        [Demonstration] = ["Authorities", "RecruitmentChecks", "Personnel", "Statistics"],
    };

    public static TheoryData<string> SourceFiles =>
        [.. Directory.EnumerateFiles(Places.InRepository("src", "App"), "*.cs*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal)) && !BuildOutput().IsMatch(f))
            .Select(f => Path.GetRelativePath(Places.InRepository("src", "App"), f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void A_file_uses_only_what_its_room_may_use(string file)
    {
        var room = file.Split('/')[0];
        if (!file.Contains('/', StringComparison.Ordinal))
        {
            return;
        }

        Assert.True(Ground.Contains(room) || Slices.ContainsKey(room), $"{room} is no room of the house: add it to the arrows and to docs/architecture.md.");
        var text = File.ReadAllText(Places.InRepository("src", "App", file));
        foreach (var (slice, published) in Uses(text).Where(u => u.Slice != room))
        {
            // The server puts the slices together: it is the one room that knows them.
            if (room == "Serving" && file == "Serving/ComityServer.cs")
            {
                continue;
            }

            Assert.False(Ground.Contains(room) && Slices.ContainsKey(slice), $"{file}: the ground floor may not know the slice {slice}.");
            Assert.False(Slices.TryGetValue(room, out var allowed) && !allowed.Contains(slice), $"{file}: {room} may not use {slice}.");
            Assert.True(published || room == Demonstration, $"{file}: {slice} is used past its Published folder.");
        }
    }

    [Fact]
    public void There_is_no_cycle_among_the_slices()
    {
        var order = Slices.Keys.ToList();
        Assert.All(Slices, slice => Assert.All(slice.Value, used => Assert.True(order.IndexOf(used) < order.IndexOf(slice.Key))));
    }

    [Theory]
    [InlineData("Rules")]
    [InlineData("Methods")]
    [InlineData("Standards")]
    public void A_pure_project_knows_no_database_no_web_and_no_App(string project)
    {
        var text = File.ReadAllText(Places.InRepository("src", project, $"Comity.{project}.csproj"));
        Assert.DoesNotContain("App", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EntityFramework", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", text, StringComparison.Ordinal);
        Assert.Contains("Microsoft.NET.Sdk\"", text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Slice, bool Published)> Uses(string text) =>
        Mentions().Matches(text)
            .Select(m => (m.Groups["slice"].Value, m.Groups["rest"].Value.StartsWith(".Published", StringComparison.Ordinal)))
            .Where(u => Slices.ContainsKey(u.Item1));

    [GeneratedRegex(@"Comity\.App\.(?<slice>[A-Z]\w+)(?<rest>(\.\w+)*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mentions();

    [GeneratedRegex(@"[\\/](obj|bin|node_modules)[\\/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuildOutput();
}

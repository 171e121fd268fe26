using Comity.App.Code;
using Comity.App.RecruitmentChecks;
using Comity.App.Reference;
using Comity.Tests;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>A copy of what Comity knows, altered as somebody in a hurry would, and looked at by <c>verify</c>.</summary>
public sealed class ProvedRulebookTests : IDisposable
{
    private const string Rule = "policy/rules/offer/OFR-02.yaml";
    private readonly string _folder = Directory.CreateTempSubdirectory("comity-proved-").FullName;

    public ProvedRulebookTests()
    {
        foreach (var name in new Checksums(new ContentFiles(SettingsOf(Places.Repository))).Names().Append("reference/SHA256SUMS"))
        {
            var to = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Places.InRepository(name.Split('/')), to);
        }
    }

    [Fact]
    public async Task The_rulebook_that_ships_is_proved()
    {
        var proved = await ProveAsync();
        Assert.Empty(proved.Faults);
        Assert.All(["rules", "packs", "rows", "cases"], what => Assert.True(proved.Looked[what] > 0, what));
        Assert.Equal(0, await VerifyAsync());
    }

    /// <summary>With hashes written anew, as whoever alters a rule on purpose does: only the cases know better.</summary>
    [Fact]
    public async Task A_row_with_another_outcome_is_named_with_rule_and_case_and_the_command_fails()
    {
        Alter("          - outcome: pass", "          - outcome: notApplicable");
        Assert.Equal(0, await Commands.RunAsync(["verify", "--write", "--content", _folder]));
        Assert.Contains("OFR-02, case \"A number and a title\" (line 46): row 3 gives FLOOR notApplicable, and pass is expected.", (await ProveAsync()).Faults);
        Assert.Equal(1, await VerifyAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_with_its_line_and_the_command_fails()
    {
        Alter("          - outcome: pass", "          - outcome: fine");
        Assert.StartsWith("rules/offer/OFR-02.yaml, line 44: outcome: \"fine\" is not one of", Assert.Single((await ProveAsync()).Faults), StringComparison.Ordinal);
        Assert.Equal(1, await VerifyAsync());
    }

    [Fact]
    public async Task A_paragraph_that_no_edition_holds_is_named()
    {
        Alter("cites: [\"code-2010:", "cites: [\"code-2010:99\", \"code-2010:");
        Assert.Contains("OFR-02 cites code-2010:99, which no edition of the Code holds.", (await ProveAsync()).Faults);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Settings SettingsOf(string content) => new("", null, content, "");

    private Task<int> VerifyAsync() => Commands.RunAsync(["verify", "--json", "--data", Path.Combine(_folder, "data"), "--content", _folder]);

    private async Task<Proved> ProveAsync()
    {
        var files = new ContentFiles(SettingsOf(_folder));
        return await new ProvedRulebook(new CheckBook(files, new ReferenceData(files)), new HeldEditions(files)).ProveAsync((_, _, _) => { }, TestContext.Current.CancellationToken);
    }

    private void Alter(string from, string to)
    {
        var path = Path.Combine(_folder, Rule);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}

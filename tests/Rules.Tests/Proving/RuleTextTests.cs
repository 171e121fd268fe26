using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Proving;
using Comity.Rules.Tests.Files;

namespace Comity.Rules.Tests.Proving;

/// <summary>A rule is changed where a writer may slip, and the proof says what is wrong.</summary>
public sealed class RuleTextTests
{
    [Fact]
    public void A_sentence_that_is_not_translated_is_said() =>
        Assert.Equal(["REC-01: question is not said in \"fr\"."], Faults("REC-01", text => Without(text, "  fr: Le recruteur détient-il")));

    [Fact]
    public void A_translation_that_names_another_fact_is_said() => Assert.Equal(
        ["REC-02, row 1: because in \"ar\" names {act.date}; in English it names {source}."],
        Faults("REC-02", text => text.ReplaceFirst("في هذا البلد: {source}", "في هذا البلد: {act.date}")));

    [Fact]
    public void What_is_unconfirmed_may_say_what_it_would_block_while_it_is_off()
    {
        Assert.Empty(Faults("REC-12", text => text));
        Assert.Contains("Row 1 of REC-12 blocks in the pack LK on a basis that is unconfirmed.", Faults("REC-12", text => Without(text, "    enabled: false")));
    }

    [Fact]
    public void A_pack_of_which_the_status_says_nothing_is_named()
    {
        var problem = Assert.Throws<PolicyFileException>(() => Faults("REC-21", text => text.ReplaceFirst("others: ours", "UK: ours")));

        Assert.Equal("status: nothing is said of the pack FLOOR: name it, its kind, or others", problem.Problem);
    }

    private static string Without(string text, string line)
    {
        var lines = text.Split('\n').ToList();
        Assert.Equal(1, lines.RemoveAll(one => one.StartsWith(line, StringComparison.Ordinal)));
        return string.Join('\n', lines);
    }

    private static IReadOnlyList<string> Faults(string id, Func<string, string> change)
    {
        var name = $"rules/recruiter/{id}.yaml";
        var rules = PolicyFolder.RulebookTexts.Rules.Select(file => file.Name == name ? file with { Text = change(file.Text) } : file);
        var rulebook = Rulebook.Read(PolicyFolder.RulebookTexts with { Rules = [.. rules] }, PolicyFolder.Parameters);
        return RulebookProof.Faults(rulebook.Rule(id)!, rulebook, PolicyFolder.Code);
    }
}

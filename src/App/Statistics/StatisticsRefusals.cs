using Comity.App.Common;

namespace Comity.App.Statistics;

/// <summary>What Statistics refuses, each with a stable code; the sentences are in the language files.</summary>
internal static class StatisticsRefusals
{
    public static Refusal Errors(long count) => Refusal.Of("import-has-errors", ("count", count));

    public static Refusal Unchanged(DataSetId dataSet, int version) =>
        Refusal.Of("import-changes-nothing", ("dataSet", dataSet.Value), ("version", version));

    public static Refusal CommentWanted(long count) => Refusal.Of("import-wants-comment", ("count", count));

    public static Refusal Overtaken(DataSetId dataSet) => Refusal.Of("import-was-overtaken", ("dataSet", dataSet.Value));

    /// <summary>Its figures come out of a register; they go on by releases alone.</summary>
    public static Refusal OfRegister(DataSetId dataSet) => Refusal.Of("data-set-of-register", ("dataSet", dataSet.Value));

    public static Refusal NoSuchProfile(string profile, IEnumerable<string> known) =>
        Refusal.Of("no-such-profile", ("profile", profile), ("known", string.Join(", ", known)));

    public static Refusal BadProfile(IEnumerable<string> problems) => Refusal.Of("bad-profile", ("problems", string.Join("\n", problems)));

    public static Refusal NotATable(string file, string why) => Refusal.Of("not-a-table", ("file", file), ("why", why));

    public static Refusal NoProfileFits(string file) => Refusal.Of("no-profile-fits", ("file", file));

    public static Refusal NoSuchFile(string file) => Refusal.Of("no-such-file", ("file", file));

    public static Refusal BadDataSetId(string text) => Refusal.Of("bad-data-set-id", ("text", text));
}

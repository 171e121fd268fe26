using Comity.App.Access;
using Comity.App.Audit;

namespace Comity.App.Personnel.Duplicates;

/// <summary>What can be done with duplicates of a register, by name.</summary>
internal static class DuplicateProcesses
{
    private const string Data = "code-2010:7.2(b)";
    private const string Decided = "DuplicateDecisionAdded";
    private const string Ended = "DuplicateDecisionChanged";

    public static readonly Process Find = new("FindDuplicates", Data, "DuplicateSearch", Ended);

    public static readonly Process List = new("ListDuplicates", null, PersonEvents.Listed) { SeenBy = Permission.ReadPersonnel };

    public static readonly Process Merge = new("MergePersons", Data, "Register", Decided, PersonEvents.Merged, PersonEvents.MergedInto) { SeenBy = Permission.ReadPersonnel };

    public static readonly Process KeepApart = new("KeepPersonsApart", Data, Decided) { SeenBy = Permission.ReadPersonnel };

    public static readonly Process Undo = new("UndoDuplicateDecision", Data, "Register", Ended, PersonEvents.Separated) { SeenBy = Permission.ReadPersonnel };

    /// <summary>What happens to a decision, for the history of a pair.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Decided, Ended];
}

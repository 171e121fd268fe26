using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting;

/// <summary>Who is there, who comes, who leaves: what a table counts, as addresses name it.</summary>
internal static class CountedKinds
{
    private static readonly string[] Words = ["stock", "entries", "exits"];

    public static string Word(WindowKind kind) => Words[(int)kind];

    /// <summary>None where it is no word for what is counted.</summary>
    public static WindowKind? Find(string? word) => Array.IndexOf(Words, word) is >= 0 and var at ? (WindowKind)at : null;

    /// <summary>Who goes on in another row on the next day, or comes back within a year, neither came nor left.</summary>
    public static IReadOnlyList<TableFilter> Events(WindowKind kind) => kind switch
    {
        WindowKind.Entries => [new(SpellColumns.Entry, [EntryTypes.Continued, EntryTypes.Resumed], Except: true)],
        WindowKind.Exits => [new(SpellColumns.Exit, [ExitKinds.Continues, ExitKinds.Paused], Except: true)],
        _ => [],
    };
}

namespace Comity.App.Audit.Verification;

/// <summary>What was done to the log, or to a row that it records, behind the program's back.</summary>
internal enum Tampering
{
    EntryAltered,
    EntryRemoved,
    EntryInserted,
    PrivatePartAltered,
    HeadAltered,
    HeadRemoved,

    /// <summary>A hash kept to make proofs and appending quick is not that of the entries.</summary>
    TreeAltered,

    /// <summary>A head is signed by a key that is not here: nothing can be said of it.</summary>
    KeyUnknown,
    RowAltered,
    RowRemoved,
    RowInserted,
}

/// <param name="Entry">Its place in the log; for a head, of the last entry before it; for a row, of the last entry about it.</param>
/// <param name="Subject">Of the entry or row, as far as it is known.</param>
/// <param name="How">In a sentence, for whoever runs the program.</param>
internal sealed record LogFinding(Tampering What, long? Entry, string? Subject, string How);

/// <param name="First">The first thing that is wrong; none where nothing is.</param>
/// <param name="Others">Rows that are not what the log says, beside the first.</param>
internal sealed record LogOutcome(long Entries, long Heads, long Rows, string Root, LogFinding? First, IReadOnlyList<LogFinding> Others);

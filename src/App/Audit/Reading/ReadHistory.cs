namespace Comity.App.Audit.Reading;

/// <summary>
/// The history of a record, for its page: <c>History = await history.OfAsync([row.Subject], turn, "/authorities/GHA?history=", …)</c>, and on
/// the page <c>&lt;partial name="/Audit/Pages/_History.cshtml" model="Model.History" /&gt;</c>. Whether the reader may see the record at
/// all, its page decides; what of the history they see is decided here.
/// </summary>
internal sealed class ReadHistory(LogEntries entries)
{
    /// <param name="subjects">The record's, and those of rows that belong to it.</param>
    /// <param name="turn">Number of the page, as the address gives it.</param>
    /// <param name="address">Where other pages of it are, without the number.</param>
    public async Task<History> OfAsync(IReadOnlyCollection<string> subjects, string? turn, string address, CancellationToken cancellation) =>
        await entries.OfSubjectsAsync(subjects, History.PageOf(turn), cancellation) with { Address = address };
}

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
        Plain(await entries.OfSubjectsAsync(subjects, History.PageOf(turn), cancellation), address);

    /// <summary>The same where each row stands in the place of an earlier one: told is what differs from it.</summary>
    public async Task<History> OfAsync(IReadOnlyCollection<string> subjects, Succession rows, string? turn, string address, CancellationToken cancellation)
    {
        var found = await OfAsync(subjects, turn, address, cancellation);
        string[] before = [.. found.Entries.Select(e => rows.Before(e.Subject)).OfType<string>().Distinct()];
        var earlier = (await entries.AllOfAsync(before, cancellation)).ToLookup(e => e.Subject, StringComparer.Ordinal);
        return found with
        {
            Entries = [.. found.Entries.Select(e => !e.Kind.EndsWith(RowKind.Added, StringComparison.Ordinal) ? e
                : e.Since(rows.Before(e.Subject) is { } subject ? earlier[subject].LastOrDefault(b => b.Kind == e.Kind) : null, rows.Silent))],
        };
    }

    /// <summary>Of rows between parties, for a party: what happened, whoever of them did it; names and personal values of its own people.</summary>
    public async Task<History> OfPartiesAsync(IReadOnlyCollection<IPartiesRecord> rows, string? turn, string address, CancellationToken cancellation) =>
        Plain(await entries.OfPartiesAsync(rows, History.PageOf(turn), cancellation), address);

    /// <summary>Of rows of an employer or agency, for its own people: told whole. Which rows are theirs, the page has looked at.</summary>
    public async Task<History> OfOrganizationAsync(IReadOnlyCollection<string> subjects, string? turn, string address, CancellationToken cancellation) =>
        Plain(await entries.OfOrganizationAsync(subjects, History.PageOf(turn), cancellation), address);

    /// <summary>Of what is kept within the country, for those who may see inside it: only entries of these kinds.</summary>
    public async Task<History> OfKeptAsync(
        IReadOnlyCollection<string> subjects, IReadOnlyCollection<string> kinds, string? turn, string address, CancellationToken cancellation) =>
        Plain(await entries.OfKeptAsync(subjects, kinds, History.PageOf(turn), cancellation), address);

    /// <summary>Of who asks: their own account and roles, whatever their reach.</summary>
    public async Task<History> OfOwnAsync(IReadOnlyCollection<string> subjects, string? turn, string address, CancellationToken cancellation) =>
        Plain(await entries.OfOwnAsync(subjects, History.PageOf(turn), cancellation), address);

    private static History Plain(History found, string address) => found with { Entries = [.. found.Entries.Select(e => e.WithoutKeys())], Address = address };
}

/// <summary>Rows that are only ever added, each in the place of one before: steps of a designation, versions of a publication.</summary>
/// <param name="Before">Subject of the earlier row; none for the first.</param>
/// <param name="Silent">Fields that differ in every row, and of which the entry tells itself.</param>
internal sealed record Succession(Func<string, string?> Before, IReadOnlySet<string> Silent);

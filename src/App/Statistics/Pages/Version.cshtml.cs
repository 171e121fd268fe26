using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>One version whole: where it came from, its figures to look through, its changes, its quality report.</summary>
[Open]
internal sealed class VersionModel(
    HeldVersions versions, Store store, CheckDefinitions checks, ReadHistory history, CodeNames names, Reader reader) : PageModel
{
    private const int PerPage = 50;
    private const int ChangesPerPage = 25;
    private static readonly string[] Silent = [Codes.Total, Codes.NotApplicable, Codes.Unknown];
    private static readonly Dimension[] Filters = [.. Enum.GetValues<Dimension>().Where(d => d != Dimension.Time)];

    public HeldVersion Held { get; private set; } = null!;

    /// <summary>What anybody may read of it in the log; more, for who may see more.</summary>
    public History History { get; private set; } = null!;

    public string Api => $"/api/v1/datasets/{Held.DataSet.Id}/versions/{Held.Version.Number}";

    /// <summary>The dimensions in which this version tells things apart.</summary>
    public IReadOnlyList<FilterChoice> Choices { get; private set; } = [];

    public IReadOnlyList<Dimension> Columns { get; private set; } = [];

    /// <summary>What holds for every figure of the version.</summary>
    public IReadOnlyList<(Dimension Dimension, string Code)> Same { get; private set; } = [];

    public string? From { get; private set; }

    public string? To { get; private set; }

    public (string First, string Last) Times { get; private set; }

    public new IReadOnlyList<Observation> Page { get; private set; } = [];

    public PageTurn Turn { get; private set; } = null!;

    public IReadOnlyList<StoredChange> Changes { get; private set; } = [];

    public PageTurn ChangeTurn { get; private set; } = null!;

    public ReportView Report { get; private set; } = null!;

    /// <summary>The filter as a query that begins with a question mark, or nothing.</summary>
    public string FilterQuery => Query(null).ToString();

    public async Task<IActionResult> OnGetAsync(string id, int number, CancellationToken cancellation)
    {
        if (await versions.FindAsync(id, number, cancellation) is not { } held)
        {
            return NotFound();
        }

        Held = held;
        Look(await versions.OpenAsync(held.Version, cancellation));
        await ReadChangesAsync(cancellation);
        var report = StoredReport.Parse(held.Version.QualityReport);
        var here = reader.To(held.Address);
        Report = new ReportView(
            report, new ReportSentences(report, checks, reader, names), held.Version.FileName, here + "/rows/",
            here + "?problems=", PageTurn.Parse(Request.Query["problems"]), null);
        History = await history.OfAsync([PublishedVersion.Subject(held.Version)], Request.Query["history"], held.Address + "?history=", cancellation);
        return base.Page();
    }

    private void Look(Snapshot snapshot)
    {
        var book = snapshot.Book;
        Choices = [.. Filters.Where(d => book[d].Count > 1).Select(d => Choice(d, book))];
        Columns = [.. Enum.GetValues<Dimension>().Where(d => book[d].Count > 1 || d is Dimension.RefArea or Dimension.Time)];
        Same = [.. Filters.Where(d => book[d].Count == 1 && !Silent.Contains(book[d][0])).Select(d => (d, book[d][0]))];
        var times = book[Dimension.Time].Codes.Order(StringComparer.Ordinal).ToList();
        Times = (times[0], times[^1]);
        (From, To) = (Time("from"), Time("to"));
        var filter = new SnapshotFilter
        {
            Codes = Choices.Where(c => c.Chosen is not null).ToDictionary(c => c.Dimension, c => (IReadOnlyCollection<string>)[c.Chosen!]),
            From = From,
            To = To,
        };
        var page = PageTurn.Parse(Request.Query["page"]);
        Span<int> places = stackalloc int[PerPage];
        var offset = (long)(page - 1) * PerPage;
        var count = new SnapshotQuery(book, filter).Page(snapshot.Records, offset, places);
        var shown = new List<Observation>();
        foreach (var place in places[..(int)Math.Clamp(count - offset, 0, PerPage)])
        {
            shown.Add(snapshot[place]);
        }

        Page = shown;
        Turn = new PageTurn(Next(Query(null), "page"), page, PerPage, count, reader.Say("data.observations.title"), "#observations");
    }

    private FilterChoice Choice(Dimension dimension, CodeBook book)
    {
        var asked = Request.Query[CodeNames.NameOf(dimension)].ToString();
        var codes = book[dimension].Codes.Select(c => (Code: c, Name: names.Of(dimension, c)))
            .OrderBy(c => c.Name, reader.Language.ByName).ToList();
        return new FilterChoice(dimension, codes, codes.Exists(c => c.Code == asked) ? asked : null);
    }

    private async Task ReadChangesAsync(CancellationToken cancellation)
    {
        var version = Held.Version;
        var page = PageTurn.Parse(Request.Query["changes"]);
        ChangeTurn = new PageTurn(
            Next(Query(null), "changes"), page, ChangesPerPage, (long)version.Added + version.Removed + version.Revised, reader.Say("data.changes.title"), "#changes");
        if (version.Number > 1)
        {
            await using var connection = await store.OpenAsync(cancellation);
            Changes = await ChangeTable.ReadAsync(connection, version.Id, ChangeTurn.First - 1, ChangesPerPage, cancellation);
        }
    }

    /// <summary>A time such as 2018 or 2018-06; anything else asks for nothing.</summary>
    private string? Time(string name) =>
        Request.Query[name].ToString().Trim() is { Length: >= 4 and <= 10 } text && text.All(c => char.IsAsciiDigit(c) || c == '-') ? text : null;

    private QueryBuilder Query(string? page)
    {
        var query = new QueryBuilder();
        foreach (var choice in Choices.Where(c => c.Chosen is not null))
        {
            query.Add(CodeNames.NameOf(choice.Dimension), choice.Chosen!);
        }

        foreach (var (name, value) in new[] { ("from", From), ("to", To), ("page", page) })
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return query;
    }

    private string Next(QueryBuilder query, string name)
    {
        var text = query.ToString();
        return reader.To(Held.Address) + text + (text.Length == 0 ? "?" : "&") + name + "=";
    }
}

/// <param name="Chosen">The code that the reader asked for; none for all.</param>
internal sealed record FilterChoice(Dimension Dimension, IReadOnlyList<(string Code, string Name)> Codes, string? Chosen);

using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Personnel.Counting.Pivot;
using Comity.App.Personnel.Counting.Saved;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Methods.Personnel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Comity.App.Personnel.Counting.Pages;

/// <summary>A table that the reader composes, counted anew with every choice.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class PivotModel(
    CountRegister count, SavedTables saved, ReferenceData reference, CountingWords words, TimeProvider time, Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public PivotQuestion Question { get; private set; } = null!;

    public PivotTable? Table { get; private set; }

    public CountedTable? Counted { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Codes to choose from, by dimension, in the reader's order.</summary>
    public IReadOnlyDictionary<PivotDimension, IReadOnlyList<string>> Choices { get; private set; } = new Dictionary<PivotDimension, IReadOnlyList<string>>();

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    public string Csv => "/personnel/pivot.csv?" + Question.Query;

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(Request.Query, cancellation);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellation)
    {
        var asked = new QueryCollection(QueryHelpers.ParseQuery(Asked is { Length: <= SavedTable.LongestQuestion } ? Asked : ""));
        await ShowAsync(asked, cancellation);
        if (Refusal is { Code: "register-empty" })
        {
            return Page();
        }

        var kept = await saved.KeepAsync(Name ?? "", Question.Query, Shared, cancellation);
        if (kept.Succeeded)
        {
            return Redirect(reader.To("/personnel/tables#kept"));
        }

        Mistakes.Add("name", kept.Refusal, reader);
        return Page();
    }

    public string Address(PivotQuestion question) => reader.To("/personnel/pivot?" + question.Query);

    public string Value(double? value) => value is not { } known ? "–" : reader.Number(known, Question.FullTime ? 1 : 0);

    public string Label(PivotDimension dimension, string code) => code switch
    {
        PivotTable.Rest => reader.Say("counting.pivot.rest", ("count", Table!.Folded)),
        "" => "",
        _ => words.Code(dimension.Column, code),
    };

    public string ColumnLabel(string code) => code == PivotTable.Rest ? reader.Say("counting.pivot.rest", ("count", Table!.FoldedColumns)) : words.Code(Question.Columns!.Column, code);

    public static bool ShowsCode(PivotDimension dimension, string code) =>
        code is not (PersonCodes.Unknown or PivotTable.Rest or "") && (CountingWords.IsOfCountries(dimension.Column) || dimension.Name == "occupation");

    /// <summary>Whether a click on the code narrows the table to it.</summary>
    public bool Narrows(PivotDimension dimension, string code) =>
        dimension.Filters && code is not (PivotTable.Rest or "") && !(Question.Filters.TryGetValue(dimension, out var only) && only.Count == 1);

    private async Task ShowAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var register = await count.EditionAsync(cancellation);
        Question = PivotQuestion.Of(query, register?.RegisterOn ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        foreach (var field in Question.Time.Wrong)
        {
            Mistakes.Add(field, reader.Say("counting.wrong." + field));
        }

        if (register is null)
        {
            Refusal = CountingRefusals.RegisterEmpty();
            return;
        }

        Choices = await ChoicesAsync(register, cancellation);
        var counted = await count.CountAsync(Question.Definition(reference.Occupations), Question.Time.Window, cancellation);
        (Counted, Refusal) = (counted.Value, counted.Refusal);
        if (Counted is not null)
        {
            Table = PivotTable.Of(Counted.Table, Question, words.Code, reader.Language.ByName);
        }
    }

    private async Task<Dictionary<PivotDimension, IReadOnlyList<string>>> ChoicesAsync(Snapshots.RegisterEdition register, CancellationToken cancellation)
    {
        var choices = new Dictionary<PivotDimension, IReadOnlyList<string>>();
        foreach (var dimension in PivotDimension.All.Where(d => d.Filters && d.Fits(Question.Counts)))
        {
            IEnumerable<string> codes = dimension.Name == PivotDimension.Cadre
                ? [.. Cadres.All, CountingWords.Others] : await count.CodesAsync(register, dimension.Column, cancellation);
            choices[dimension] = [.. codes.Concat(Question.Filters.GetValueOrDefault(dimension, [])).Distinct(StringComparer.Ordinal).Order(new PivotOrder(words.Code, reader.Language.ByName).Of(dimension))];
        }

        return choices;
    }
}

using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Personnel.Counting.Official;
using Comity.App.Serving;
using Comity.Standards.OfficialTables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Counting.Pages;

/// <summary>One official table, counted now from the own register.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class TableModel(OfficialTables tables, CountOfficialTable official, CountRegister count, CountingWords words, WhoActs who, Reader reader) : PageModel
{
    public OfficialTable Table { get; private set; } = null!;

    public Mistakes Mistakes { get; } = new();

    /// <summary>None where a register cannot feed the table, or nobody is in it.</summary>
    public OfficialResult? Result { get; private set; }

    public OfficialQuestion? Question { get; private set; }

    public Refusal? Refusal { get; private set; }

    public string Csv => "/personnel/table.csv?" + QueryText.Of(Question!.Values);

    public bool MayRelease => who.Now.May(Permission.PrepareReleases);

    /// <summary>Where this table is prepared to be let out.</summary>
    public string Release => $"/personnel/releases/new?of={Table.Id}&" + QueryText.Of(Question!.Time.Values);

    public bool NeedsPopulation => Table.Plan!.Figures.Any(f => f.Below == Denominators.Population);

    public bool NeedsGraduates => Table.Plan!.Figures.Any(f => f.Below == Denominators.Graduates);

    /// <summary>Whether a rate on the page rests on few persons.</summary>
    public bool HasFew => Result!.Figures.Rows.Any(r => r.Values.Any(v => v.Doubt == FigureDoubt.FewPersons));

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken cancellation)
    {
        if (tables.Find(of) is not { } table)
        {
            return NotFound();
        }

        Table = table;
        if (table.Plan is null)
        {
            return Page();
        }

        if (await count.EditionAsync(cancellation) is not { } register)
        {
            Refusal = CountingRefusals.RegisterEmpty();
            return Page();
        }

        Question = OfficialQuestion.Of(table, Request.Query, register, official.Today);
        foreach (var field in Question.Time.Wrong)
        {
            Mistakes.Add(field, reader.Say("counting.wrong." + field));
        }

        var result = await official.RunAsync(Question, cancellation);
        (Result, Refusal) = (result.Value, result.Refusal);
        return Page();
    }

    public string Heading(FigureColumn column) => OfficialCsv.Heading(column, Table.Plan!, words, reader);

    public string Code(string dimension, string code) => words.Code(OfficialCsv.ColumnOf(Table.Plan!, dimension), code);

    public bool ShowsCode(string dimension, string code) => CountingWords.IsOfCountries(OfficialCsv.ColumnOf(Table.Plan!, dimension)) && code is { Length: 3 } && code != Methods.Personnel.PersonCodes.Unknown;

    /// <summary>A figure as the reader writes it; why there is none, where there is none.</summary>
    public string Value(FigureValue value, OfficialFigure figure) => value.Value is not { } known
        ? reader.Say(value.Doubt == FigureDoubt.NobodyBelow ? "counting.table.nobodyShort" : "counting.table.notHeldShort")
        : figure switch
        {
            { IsRate: true, Per: 100 } => reader.Percent(known),
            { IsRate: true } => reader.Number(known, 2),
            { Amount: not null } => reader.Number(known, 1),
            _ => reader.Number(known),
        };
}

using System.Globalization;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Records;
using Comity.App.Serving;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Loading.Pages;

/// <summary>Says what each column of a register's file is, on a form or as text; files like it are known from then on.</summary>
[Needs(Permission.LoadPersonnel)]
[NeverKeep]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class ColumnsModel(
    RegisterDrafts drafts, LoadWork work, LoadColumns columns, RegisterProfiles profiles, PersonWords words, WhoActs who, Reader reader)
    : LoadPage(drafts, work, who, reader)
{
    private const int MostSamples = 4;
    private const int LongestProfile = 1 << 20;

    public TableRecognition Table { get; private set; } = null!;

    public RegisterColumns Form { get; private set; } = null!;

    public string Yaml { get; private set; } = "";

    public PersonWords Words => words;

    public IReadOnlyList<KnownRegisterProfile> Profiles { get; private set; } = [];

    /// <summary>Line of the header: as said, else as found.</summary>
    public int HeaderRow => Form.HeaderRow > 0 ? Form.HeaderRow : Table.HeaderRowGuess;

    /// <summary>Lines above it that hold something and are not read: a title, or people of a file that has no header.</summary>
    public int RowsAbove => Table.FirstRows.Count(r => r.Row < HeaderRow && r.Cells.Any(c => c.Length > 0));

    public IEnumerable<string> Samples(int column) => Table.FirstRows.Where(r => r.Row > HeaderRow)
        .Select(r => r.Cells.ElementAtOrDefault(column) ?? "").Where(t => t.Length > 0).Distinct().Take(MostSamples);

    /// <summary>What a column may be said to be, with names.</summary>
    public IReadOnlyList<(string Path, string Name)> Targets => [.. LoadForm.Targets.Select(path => (path, NameOf(path)))];

    public IReadOnlyList<(string Code, string Name)> Codes(string field) => RegisterTargets.FormOf(field) switch
    {
        FieldForm.Code => [.. RegisterTargets.CodesOf(field).Select(c => (c, c == RegisterTargets.NoExit ? Reader.Say("personnel.columns.noExit") : words.Code(field, c)))],
        FieldForm.Country or FieldForm.Countries => [.. words.Countries, (PersonCodes.Unknown, words.Unknown)],
        FieldForm.Occupation => [.. words.Occupations, (PersonCodes.Unknown, words.Unknown)],
        _ => [],
    };

    public string NameOf(string path) => path == RegisterTargets.WholeName ? Reader.Say("personnel.columns.wholeName")
        : FieldPath.TryParse(path, out var known) ? words.Field(known) : path;

    public IActionResult OnGet(Guid id, int? header)
    {
        if (!Find(id) || Draft.Loaded is not null)
        {
            return NotFound();
        }

        Table = columns.Recognise(Country, Draft);
        Form = columns.Of(Country, Draft, Table, header);
        return Show(Drafts.Profile(Country, id) ?? "");
    }

    public IActionResult OnGetProfile(Guid id) => Find(id) && Drafts.Profile(Country, id) is { } text
        ? File(System.Text.Encoding.UTF8.GetBytes(text), "application/yaml", "profile.yaml")
        : NotFound();

    public IActionResult OnPostDescribe(Guid id)
    {
        if (!Find(id) || Draft.Loaded is not null)
        {
            return NotFound();
        }

        Table = columns.Recognise(Country, Draft);
        var row = int.TryParse(Request.Form["headerRow"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : Table.HeaderRowGuess;
        var before = columns.Of(Country, Draft, Table, headerRow: null);
        Form = LoadForm.Read(Request.Form, before, LoadColumns.HeadingsAt(Table, row), before.HeaderRow == 0 && row == Table.HeaderRowGuess ? 0 : row);
        LoadForm.Check(Form, Mistakes, Reader);
        if (Mistakes.Any)
        {
            return Show(Drafts.Profile(Country, id) ?? "");
        }

        var (known, text, problems) = columns.Read(Country, Draft, Form);
        foreach (var problem in problems)
        {
            Mistakes.Add("text", $"{problem.Line}: {problem.Sentence}");
        }

        return known is null ? Show(text) : Keep(known);
    }

    /// <summary>One of the profiles that are known.</summary>
    public IActionResult OnPostKnown(Guid id, string? profile)
    {
        if (!Find(id) || Draft.Loaded is not null || profiles.All(Country).FirstOrDefault(p => p.Profile.Id == profile) is not { } known)
        {
            return NotFound();
        }

        Drafts.SaveProfile(Country, id, known.Text);
        return To($"/personnel/loads/{id}");
    }

    public IActionResult OnPostText(Guid id, string? text)
    {
        if (!Find(id) || Draft.Loaded is not null)
        {
            return NotFound();
        }

        var yaml = (text ?? "").ReplaceLineEndings("\n");
        if (yaml.Length > LongestProfile)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var (known, problems) = profiles.Read(yaml);
        foreach (var problem in problems)
        {
            Mistakes.Add("text", $"{problem.Line}: {problem.Sentence}");
        }

        if (known is not null)
        {
            return Keep(known);
        }

        Table = columns.Recognise(Country, Draft);
        Form = columns.Of(Country, Draft, Table, headerRow: null);
        return Show(yaml);
    }

    private RedirectResult Keep(KnownRegisterProfile known)
    {
        profiles.Keep(Country, known);
        Drafts.SaveProfile(Country, Draft.Id, known.Text);
        return To($"/personnel/loads/{Draft.Id}");
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(string yaml)
    {
        Yaml = yaml;
        Profiles = profiles.All(Country);
        return Page();
    }
}

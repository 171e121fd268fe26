using System.Globalization;
using System.Text;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Statistics.Pages;
using Comity.Methods.Observations;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>Says what each column of a file is, on a form or as text; both become an import profile that knows such files from then on.</summary>
[Needs(Permission.ImportStatistics)]
[NeverKeep]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class ColumnsModel(
    ImportDrafts drafts, DraftJobs jobs, ProfileShelf profiles, ProfileGuess guess, ReferenceData reference, CodeNames names, TextCatalogue texts,
    Reader reader)
    : DraftPage(drafts, jobs, reader)
{
    public const int MostSamples = 4;
    private const int LongestProfile = 1 << 20;

    public TableRecognition Table { get; private set; } = null!;

    public ProfileForm Form { get; private set; } = null!;

    /// <summary>Texts that the form asks about, by place of the column.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Texts { get; private set; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Texts in place of numbers, of all value columns together.</summary>
    public IReadOnlyList<string> Tokens { get; private set; } = [];

    public string Yaml { get; private set; } = "";

    public bool Saved { get; private set; }

    public IReadOnlyList<ProfileProblem> Problems { get; private set; } = [];

    public IEnumerable<string> Samples(int column) => Table.FirstRows.Where(r => r.Row > Form.HeaderRow)
        .Select(r => r.Cells.ElementAtOrDefault(column) ?? "").Where(t => t.Length > 0).Distinct().Take(MostSamples);

    /// <summary>Codes on offer for a target, with their names; none where any code of the right form may stand.</summary>
    public IReadOnlyList<(string Code, string Name)> Codes(ColumnTarget target) => target switch
    {
        ColumnTarget.RefArea => [.. reference.Countries.All.Select(c => (c.Iso3, names.Of(Dimension.RefArea, c.Iso3))).OrderBy(c => c.Item2, Reader.Language.ByName)],
        ColumnTarget.Counterpart => Named(Dimension.Counterpart, Counterparts.NotCountries),
        ColumnTarget.Occupation => Named(Dimension.Occupation, [.. reference.Occupations.All.Select(o => o.Code), Methods.Observations.Codes.Total]),
        ColumnTarget.Measure => Named(Dimension.Measure, Measures.All),
        ColumnTarget.Unit => Named(Dimension.Unit, Units.All),
        ColumnTarget.Criterion => Named(Dimension.Criterion, Criteria.All),
        ColumnTarget.Activity => Named(Dimension.Activity, ActivityLevels.All),
        ColumnTarget.Source => Named(Dimension.Source, SourceKinds.All),
        ColumnTarget.Sex => Named(Dimension.Sex, ["F", "M", "O", "U", "_T"]),
        ColumnTarget.Native => Named(Dimension.Native, ["YES", "NO", "UNK", "_T"]),
        ColumnTarget.Status => [.. "ABDEPLMOQ".Select(c => (c.ToString(), names.Status(c.ToString())))],
        _ => [],
    };

    public string TargetName(ColumnTarget target) => Reader.Say((int)target < ColumnTargets.Dimensions
        ? "data.dimensions." + ColumnTargets.NameOf(target)
        : "import.columns.targets." + ColumnTargets.NameOf(target));

    public IActionResult OnGet(Guid id, string? profile, int? header, bool saved = false)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Recognise();
        Form = header is null && Drafts.Form(id) is { } kept ? kept : guess.Of(Table, Draft, header ?? Table.HeaderRowGuess);
        Yaml = (profile is null ? null : profiles.All().FirstOrDefault(p => p.Profile.Id == profile)?.Text) ?? Drafts.Profile(id) ?? "";
        Saved = saved;
        return Show();
    }

    public IActionResult OnGetProfile(Guid id)
    {
        if (!Find(id) || Drafts.Profile(id) is not { } text)
        {
            return NotFound();
        }

        var name = ProfileFile.Read(text, "profile.yaml").Profile?.Id ?? "profile";
        return File(Encoding.UTF8.GetBytes(text), "application/yaml", name + ".yaml");
    }

    public IActionResult OnPostDescribe(Guid id, string? then)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Recognise();
        var header = int.TryParse(Request.Form["headerRow"], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : Table.HeaderRowGuess;
        Form = ProfileFormReading.Read(Request.Form, ProfileGuess.HeadersAt(Table, header));
        Drafts.SaveForm(id, Form);
        Yaml = ProfileText.Write(Form, Draft, texts);
        Look();
        new ColumnQuestions(Form, Texts, Tokens, Reader).Check(Mistakes);
        return Mistakes.Any ? Show() : Keep(then);
    }

    public IActionResult OnPostText(Guid id, string? text, string? then)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Recognise();
        Form = Drafts.Form(id) ?? guess.Of(Table, Draft, Table.HeaderRowGuess);
        Yaml = (text ?? "").ReplaceLineEndings("\n");
        return Yaml.Length > LongestProfile ? StatusCode(StatusCodes.Status413PayloadTooLarge) : Keep(then);
    }

    private IActionResult Keep(string? then)
    {
        Problems = ProfileFile.Read(Yaml, "profile.yaml").Problems;
        foreach (var problem in Problems)
        {
            Mistakes.Add("text", $"{problem.Line}: {problem.Sentence}");
        }

        var known = profiles.Read(Yaml, "profile.yaml");
        if (known.Succeeded && !DataSetId.TryParse(known.Value.Profile.Id, out _))
        {
            Mistakes.Add("text", Reader.Say(StatisticsRefusals.BadDataSetId(known.Value.Profile.Id)));
        }

        if (Mistakes.Any || !known.Succeeded)
        {
            return Show();
        }

        profiles.Keep(known.Value);
        Drafts.Save(Draft with { DataSet = null, Title = null });
        Drafts.SaveProfile(Draft.Id, Yaml);
        return then == "check" ? To("check") : To("columns?saved=true#text");
    }

    private IActionResult Show()
    {
        Look();
        return Page();
    }

    private void Recognise()
    {
        using var stream = System.IO.File.OpenRead(Drafts.FileOf(Draft.Id));
        Table = TableRecognition.Of(stream, Draft.FileName, Draft.Format);
    }

    private void Look()
    {
        var found = ColumnTexts.Of(Drafts.FileOf(Draft.Id), Draft.FileName, Draft.Format, Form);
        Tokens = [.. Form.Columns.Select((c, at) => (c, at)).Where(c => c.c.Is(ColumnTarget.Value)).SelectMany(c => found[c.at]).Distinct().Take(ColumnTexts.Most)];
        Texts = found.Where(t => !Form.Columns[t.Key].Is(ColumnTarget.Value)).ToDictionary(t => t.Key, t => t.Value);
    }

    private List<(string Code, string Name)> Named(Dimension dimension, IEnumerable<string> codes) =>
        [.. codes.Select(c => (c, names.Of(dimension, c)))];
}

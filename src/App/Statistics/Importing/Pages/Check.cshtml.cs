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
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>Reads and checks the file, shows how far that is, and then what was found.</summary>
[Needs(Permission.ImportStatistics)]
[NeverKeep]
internal sealed class CheckModel(
    ImportDrafts drafts, DraftJobs jobs, CheckDraft checks, ProfileShelf profiles, CheckDefinitions definitions, ReferenceData reference,
    CodeNames names, TextCatalogue texts, Reader reader) : DraftPage(drafts, jobs, reader)
{
    public DraftCheck? Outcome { get; private set; }

    /// <summary>Why the file could not be checked at all, in words.</summary>
    public string? Refused { get; private set; }

    public ReportView? Report { get; private set; }

    public string ProfileTitle { get; private set; } = "";

    public string DataSet { get; private set; } = "";

    public CodeNames Names => names;

    /// <summary>Countries by name, then what is no country, for texts that did not match.</summary>
    public IReadOnlyList<(string Code, string Name)> Meanings =>
        [.. reference.Countries.All.Select(c => (c.Iso3, names.Of(Dimension.RefArea, c.Iso3))).OrderBy(c => c.Item2, Reader.Language.ByName),
            .. Counterparts.NotCountries.Select(c => (c, names.Of(Dimension.Counterpart, c)))];

    public IActionResult OnGet(Guid id)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        if (Drafts.Profile(id) is not { } text)
        {
            return To("recognise");
        }

        var profile = profiles.Read(text, "profile.yaml");
        ProfileTitle = profile.Succeeded ? profile.Value.Profile.Title : "";
        DataSet = Draft.DataSet ?? (profile.Succeeded ? profile.Value.Profile.DataSet.Id : "");
        Outcome = Running ? null : Drafts.Check(id);
        Refused = Outcome?.RefusalCode is { } code ? Sentence(code, Outcome.RefusalValues) : null;
        if (Outcome is not null && Drafts.Report(id) is { } report)
        {
            var here = Reader.To($"/import/{id}/check");
            Report = new ReportView(
                report, new ReportSentences(report, definitions, Reader, names), Draft.FileName, null, here + "?page=", PageTurn.Parse(Request.Query["page"]),
                report.Problems.Count > 0 ? here + "?handler=problems" : null);
        }

        return Page();
    }

    public IActionResult OnPostStart(Guid id)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        checks.Start(Draft);
        return To("check");
    }

    public IActionResult OnPostCancel(Guid id)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Job?.Cancel();
        return To("check");
    }

    /// <summary>Takes in what unmatched texts mean, and checks anew.</summary>
    public IActionResult OnPostTexts(Guid id)
    {
        if (!Find(id) || Drafts.Profile(id) is not { } yaml)
        {
            return NotFound();
        }

        foreach (var column in Said().ToLookup(s => s.Column, StringComparer.Ordinal))
        {
            yaml = ProfileEdits.WithTexts(
                yaml, column.Key, column.DistinctBy(c => c.Text).ToDictionary(c => c.Text, c => c.Code, StringComparer.Ordinal),
                texts.InEach("data.reasons.noCountry"));
        }

        var known = profiles.Read(yaml, "profile.yaml");
        if (known.Succeeded)
        {
            profiles.Keep(known.Value);
            Drafts.SaveProfile(id, yaml);
            checks.Start(Draft);
        }

        return To("check");
    }

    public IActionResult OnGetReport(Guid id) => Find(id) && Drafts.ReportText(id) is { } json
        ? File(Encoding.UTF8.GetBytes(json), "application/json", $"{Drafts.Check(id)?.DataSet}-quality-report.json")
        : NotFound();

    public IActionResult OnGetProblems(Guid id) => Find(id) && Drafts.Report(id) is { } report
        ? File(ProblemsCsv.Of(Draft.FileName, report.Problems, new ReportSentences(report, definitions, Reader, names).Expected), "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(Draft.FileName)}-problems.csv")
        : NotFound();

    private IEnumerable<(string Column, string Text, string Code)> Said()
    {
        for (var i = 0; i < ImportOutcome.MostListed && Request.Form.ContainsKey(Field("text", i)); i++)
        {
            if (Request.Form[Field("means", i)].ToString() is { Length: > 0 } code)
            {
                yield return (Request.Form[Field("column", i)].ToString(), Request.Form[Field("text", i)].ToString(), code);
            }
        }
    }

    private static string Field(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}-{at}");
}

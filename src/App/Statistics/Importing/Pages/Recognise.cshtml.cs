using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Statistics.Published;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>What the file is, as far as it shows by itself, and which profiles fit it.</summary>
[Needs(Permission.ImportStatistics)]
[NeverKeep]
internal sealed class RecogniseModel(ImportDrafts drafts, DraftJobs jobs, ProfileShelf profiles, IPublishedStatistics statistics, Reader reader)
    : DraftPage(drafts, jobs, reader)
{
    private const int MostRows = 12;

    public static readonly IReadOnlyList<string> Encodings = ["utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "windows-1251", "windows-1256", "gb18030"];

    public TableRecognition Table { get; private set; } = null!;

    public IReadOnlyList<ProfileFit> Fits { get; private set; } = [];

    public IReadOnlyList<PublishedDataSet> DataSets { get; private set; } = [];

    public IEnumerable<RecognisedRow> Rows => Table.FirstRows.Take(MostRows);

    public int Width => Rows.Max(r => r.Cells.Count);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        !Find(id) ? NotFound() : await ShowAsync(cancellation);

    public IActionResult OnPostFormat(Guid id, string? encoding, string? delimiter, string? sheet)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Drafts.Save(Draft with
        {
            Encoding = Encodings.Contains(encoding) ? encoding : null,
            Delimiter = delimiter switch { "comma" => ',', "semicolon" => ';', "tab" => '\t', "pipe" => '|', _ => null },
            Sheet = string.IsNullOrWhiteSpace(sheet) ? null : sheet,
        });
        Drafts.ForgetCheck(Draft.Id);
        return To("recognise");
    }

    public async Task<IActionResult> OnPostUseAsync(Guid id, string? profile, string? dataSet, string? newDataSet, string? title, CancellationToken cancellation)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        var known = profiles.All().FirstOrDefault(p => p.Profile.Id == profile);
        var wanted = dataSet == "new" ? newDataSet?.Trim() : dataSet;
        if (known is null)
        {
            Mistakes.Add("profile", Reader.Say("import.recognise.choose"));
        }

        if (!string.IsNullOrEmpty(wanted) ? !DataSetId.TryParse(wanted, out _) : dataSet == "new")
        {
            Mistakes.Add("newDataSet", Reader.Say(StatisticsRefusals.BadDataSetId(wanted ?? "")));
        }

        if (Mistakes.Any || known is null)
        {
            return await ShowAsync(cancellation);
        }

        Drafts.Save(Draft with { DataSet = string.IsNullOrEmpty(wanted) ? null : wanted, Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim() });
        Drafts.SaveProfile(Draft.Id, known.Text);
        return To("check");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        DataSets = (await statistics.CurrentAsync(cancellation)).DataSets;
        try
        {
            using var stream = System.IO.File.OpenRead(Drafts.FileOf(Draft.Id));
            Table = TableRecognition.Of(stream, Draft.FileName, Draft.Format);
        }
        catch (TableException wrong)
        {
            // Only the choice just made can be wrong: the file was a table when it came.
            Mistakes.Add("encoding", wrong.Message);
            using var stream = System.IO.File.OpenRead(Drafts.FileOf(Draft.Id));
            Table = TableRecognition.Of(stream, Draft.FileName);
        }

        Fits = ProfileMatch.Find(Table, profiles.All().Select(p => p.Profile));
        return Page();
    }
}

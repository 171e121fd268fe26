using Comity.App.Common;
using Comity.App.Jobs;
using Comity.App.Layout.Languages;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Methods.Versions;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>Reads and checks a draft beside the requests, and keeps what came of it. Nothing is published.</summary>
internal sealed class CheckDraft(
    ImportDrafts drafts, DraftJobs jobs, ProfileShelf profiles, PrepareImport prepare, SnapshotFiles snapshots, TextCatalogue texts,
    TimeProvider time)
{
    private const int MostChanges = 200;

    public Job Start(ImportDraft draft) => jobs.Start(draft, async (job, cancellation) =>
    {
        drafts.ForgetCheck(draft.Id);
        var request = Request(draft);
        var prepared = request.Succeeded
            ? await prepare.PrepareAsync(request.Value, new ImportProgress(job.Report), cancellation)
            : request.Refusal!;
        if (!prepared.Succeeded)
        {
            drafts.SaveCheck(draft.Id, DraftCheck.Refused(prepared.Refusal, time.GetUtcNow()), report: null);
            return "";
        }

        using var import = prepared.Value;
        drafts.SaveCheck(draft.Id, await SummaryAsync(import, cancellation), StoredReport.Of(import, texts));
        return "";
    });

    public Result<ImportRequest> Request(ImportDraft draft)
    {
        if (drafts.Profile(draft.Id) is not { } text)
        {
            return StatisticsRefusals.NoProfileFits(draft.FileName);
        }

        var profile = profiles.Read(text, "profile.yaml");
        if (!profile.Succeeded)
        {
            return profile.Refusal;
        }

        var set = draft.DataSet ?? profile.Value.Profile.DataSet.Id;
        return DataSetId.TryParse(set, out var id)
            ? new ImportRequest(drafts.FileOf(draft.Id), draft.FileName, Opened(profile.Value, draft), id, draft.Title)
            : StatisticsRefusals.BadDataSetId(set);
    }

    /// <summary>The sheet that the person chose stands in where the profile names none.</summary>
    private static KnownProfile Opened(KnownProfile known, ImportDraft draft)
    {
        var format = known.Profile.Format;
        return known with
        {
            Profile = known.Profile with
            {
                Format = format with
                {
                    Sheet = format.Sheet ?? draft.Sheet,
                    Delimiter = format.Delimiter ?? draft.Delimiter,
                    Encoding = format.Encoding ?? draft.Encoding,
                },
            },
        };
    }

    private async Task<DraftCheck> SummaryAsync(PreparedImport import, CancellationToken cancellation) => new()
    {
        At = time.GetUtcNow(),
        DataSet = import.Request.DataSet.Value,
        ProfileId = import.Request.Reading.Id,
        FileHash = import.File.Hash,
        ContentHash = import.ContentHash,
        Previous = import.Previous?.Number ?? 0,
        Observations = import.Snapshot.Count,
        Errors = import.Outcome.ProblemCount + import.Report.Errors,
        Added = import.Changes.Added,
        Removed = import.Changes.Removed,
        Revised = import.Changes.Revised,
        Blocked = import.Blocked,
        NeedsComment = import.NeedsComment,
        Unchanged = import.Unchanged,
        Changes = await FirstChangesAsync(import, cancellation),
    };

    private async Task<IReadOnlyList<StoredChange>> FirstChangesAsync(PreparedImport import, CancellationToken cancellation)
    {
        if (import.Previous is not { } previous || import.Blocked)
        {
            return [];
        }

        var before = await snapshots.OpenAsync(previous.Id, previous.ContentHash, cancellation);
        return [.. Changes.Between(before, import.Snapshot).Take(MostChanges).Select(Stored)];
    }

    private static StoredChange Stored(VersionChange change) => new(
        change.Kind, [.. Enum.GetValues<Dimension>().Select(d => change.Key[d])],
        change.Old?.Value, change.Old?.Status, change.New?.Value, change.New?.Status);
}

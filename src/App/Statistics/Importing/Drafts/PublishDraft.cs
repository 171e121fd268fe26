using Comity.App.Common;
using Comity.App.Jobs;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>
/// Publishes a checked draft as the next version. The file is read anew, so that what is stored is what the file says now;
/// where it differs from what was checked and confirmed, nothing is stored.
/// </summary>
internal sealed class PublishDraft(ImportDrafts drafts, DraftJobs jobs, CheckDraft checks, PrepareImport prepare, StoreImport store)
{
    public Job Start(ImportDraft draft, DraftCheck seen, Confirmation confirmation) => jobs.Start(draft, async (job, cancellation) =>
    {
        var stored = await StoreAsync(draft, seen, confirmation, new ImportProgress(job.Report), cancellation);
        if (!stored.Succeeded)
        {
            drafts.SaveCheck(draft.Id, seen.NotPublished(stored.Refusal), report: null);
            return "";
        }

        drafts.Save(draft with { Published = stored.Value.Number, DataSet = stored.Value.DataSetId.Value });
        File.Delete(drafts.FileOf(draft.Id));
        return $"/data/{stored.Value.DataSetId}/versions/{stored.Value.Number}";
    });

    private async Task<Result<DataSetVersion>> StoreAsync(
        ImportDraft draft, DraftCheck seen, Confirmation confirmation, ImportProgress progress, CancellationToken cancellation)
    {
        var request = checks.Request(draft);
        if (!request.Succeeded)
        {
            return request.Refusal;
        }

        var prepared = await prepare.PrepareAsync(request.Value, progress, cancellation);
        if (!prepared.Succeeded)
        {
            return prepared.Refusal;
        }

        using var import = prepared.Value;
        return IsWhatWasSeen(import, seen)
            ? await store.StoreAsync(import, confirmation, progress, cancellation)
            : StatisticsRefusals.Overtaken(request.Value.DataSet);
    }

    private static bool IsWhatWasSeen(PreparedImport import, DraftCheck seen) =>
        import.ContentHash == seen.ContentHash && import.File.Hash == seen.FileHash
        && (import.Previous?.Number ?? 0) == seen.Previous && (seen.NeedsComment || !import.NeedsComment);
}

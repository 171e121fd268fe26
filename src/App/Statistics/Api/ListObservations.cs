using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations.Packing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <summary>
/// <c>GET /api/v1/datasets/{id}/versions/{version}/observations</c>: figures as they were reported. JSON comes in pages, CSV as a
/// whole; either way it is written straight from where the figures lie.
/// </summary>
internal static class ListObservations
{
    public static async Task<Results<TidyAnswer, ProblemHttpResult>> Handle(
        HttpContext context, HeldVersions held, SnapshotFiles snapshots, ReferenceData reference, Asked asked, string id, string version,
        CancellationToken cancellation)
    {
        var found = await held.VersionAsync(id, version, cancellation);
        if (!found.Succeeded)
        {
            asked.Refuse(found.Refusal!, StatusCodes.Status404NotFound);
            return asked.Refused!;
        }

        var of = found.Value;
        var snapshot = await snapshots.OpenAsync(of.Version.Id, of.Version.ContentHash, cancellation);
        var filter = ObservationQuestion.Read(asked, reference, snapshot.Book);
        var format = AnswerFormat.Of(context);
        var page = Page.Of(asked, format == Format.Csv ? null : Page.Usual);
        return asked.Refused is { } refused
            ? refused
            : new TidyAnswer(of, snapshot, new SnapshotQuery(snapshot.Book, filter), page, format);
    }
}

/// <summary>One observation, as <see cref="TidyAnswer"/> writes it.</summary>
/// <param name="RefArea">Reporting country, ISO 3166-1 alpha-3.</param>
/// <param name="Value">No value where the status holds L, M, O or Q; a zero is 0.</param>
/// <param name="Status">SDMX observation status: A normal, B break, D definition differs, E estimated, L not collected, M not applicable, O missing, P provisional, Q suppressed.</param>
/// <param name="Flags">Flags as the source wrote them.</param>
/// <param name="SourceRow">Line of the source file.</param>
/// <param name="Link">Page of that line.</param>
internal sealed record ObservationAnswer(
    string RefArea, string Measure, string Unit, string Occupation, string Criterion, string Activity, string Territory, string Native, string Sector,
    string Pathway, string Sex, string Age, string Source, string Counterpart, string Time, double? Value, string Status, string Flags, string Note,
    int SourceRow, int SourceColumn, string Link);

/// <summary>A page of observations of one version.</summary>
internal sealed record ObservationsAnswer(string DataSet, int Version, IReadOnlyList<ObservationAnswer> Items, long Count, string? Next);

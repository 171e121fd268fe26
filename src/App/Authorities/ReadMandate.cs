using Comity.App.Access;
using Comity.App.Authorities.Published;

namespace Comity.App.Authorities;

/// <summary>The document of a mandate: for those who reach the record, and for everybody where it is published.</summary>
internal static class ReadMandate
{
    public static async Task<IResult> Unpublished(Guid id, Exchange exchange, MandateDocuments documents, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var designation = await DesignationRecord.FindAsync(db, id, cancellation);
        return designation is null ? Results.NotFound() : await AnswerAsync(designation.Said.MandateFile, documents, cancellation);
    }

    public static async Task<IResult> Published(string iso3, string hash, IAuthorities authorities, MandateDocuments documents, CancellationToken cancellation)
    {
        var register = await authorities.CurrentAsync(cancellation);

        // What was later marked as restricted is given out no more.
        return register.History(iso3.ToUpperInvariant(), DateOnly.MaxValue).Any(a => a.MandateFile == hash)
            ? await AnswerAsync(hash, documents, cancellation)
            : Results.NotFound();
    }

    /// <summary>To be saved, never to be run in the page: the file is somebody else's.</summary>
    private static async Task<IResult> AnswerAsync(string hash, MandateDocuments documents, CancellationToken cancellation) =>
        await documents.ReadAsync(hash, cancellation) is { } found
            ? Results.File(found.Bytes, found.Type, $"mandate-{hash[..8]}.{(found.Type == "application/pdf" ? "pdf" : found.Type[6..])}")
            : Results.NotFound();
}

using System.Globalization;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Audit.Api;

/// <summary><c>GET /api/v1/log/proof/inclusion</c>, <c>/proof/consistency</c> and <c>/entries/{sequence}</c></summary>
internal static class ReadProofs
{
    public static async Task<Results<Ok<InclusionAnswer>, ProblemHttpResult>> Inclusion(LogProofs proofs, Asked asked, Reader reader, CancellationToken cancellation)
    {
        var newest = await proofs.SizeAsync(cancellation);
        if (newest == 0)
        {
            return reader.Refused(AuditRefusals.Empty, StatusCodes.Status404NotFound);
        }

        var (entry, size) = (Wanted(asked, "entry", 0, newest - 1), asked.Count("size") ?? newest);
        Within(asked, "size", size, (entry ?? 0) + 1, newest);
        return asked.Refused is { } refused ? refused : TypedResults.Ok(InclusionAnswer.Of(await proofs.InclusionAsync(entry!.Value, size, cancellation)));
    }

    public static async Task<Results<Ok<ConsistencyAnswer>, ProblemHttpResult>> Consistency(LogProofs proofs, Asked asked, Reader reader, CancellationToken cancellation)
    {
        var newest = await proofs.SizeAsync(cancellation);
        if (newest == 0)
        {
            return reader.Refused(AuditRefusals.Empty, StatusCodes.Status404NotFound);
        }

        var (from, to) = (Wanted(asked, "from", 1, newest), asked.Count("to") ?? newest);
        Within(asked, "to", to, from ?? 1, newest);
        return asked.Refused is { } refused ? refused : TypedResults.Ok(ConsistencyAnswer.Of(await proofs.ConsistencyAsync(from!.Value, to, cancellation)));
    }

    /// <summary>The leaf, byte for byte: its hash is that of the tree.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Entry(long sequence, LogEntries entries, Reader reader, CancellationToken cancellation)
    {
        var (entry, maySee) = await entries.FindAsync(sequence, cancellation);
        return entry is null ? reader.Refused(AuditRefusals.NoSuchEntry(sequence), StatusCodes.Status404NotFound)
            : !maySee ? reader.Refused(AuditRefusals.NotPublished(sequence), StatusCodes.Status404NotFound)
            : TypedResults.Bytes(entry.Leaf, "application/json");
    }

    private static long? Wanted(Asked asked, string name, long least, long most)
    {
        if (asked.Count(name) is { } number)
        {
            Within(asked, name, number, least, most);
            return number;
        }

        asked.Refuse(Common.Refusal.Of("parameter-missing", ("parameters", name)));
        return null;
    }

    private static void Within(Asked asked, string name, long number, long least, long most)
    {
        if (number < least || number > most)
        {
            asked.RefuseValue(name, number.ToString(CultureInfo.InvariantCulture), [string.Create(CultureInfo.InvariantCulture, $"{least} … {most}")]);
        }
    }
}

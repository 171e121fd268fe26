using Comity.App.Access;
using Comity.App.Serving;
using Comity.App.Serving.Answers;

namespace Comity.App.Audit.Api;

/// <summary>What anybody may know of the log: heads, proofs, the key, and entries of what is published.</summary>
internal static class LogApi
{
    private static readonly Parameter Size = new("size", ParameterKind.Number, "How many entries the log had.", "8", Otherwise: "as many as it has");

    public static void MapLogApi(this IEndpointRouteBuilder routes)
    {
        // Every process changes the head: nothing of it is kept.
        var log = routes.MapGroup("/api/v1/log").Open().WithMetadata(new NeverKeep()).WithTags("The log");
        log.MapGet("/head", ReadHeads.Newest).WithName("ReadLogHead")
            .Takes(Size with { Description = "The first head that covers so many entries.", Otherwise = "the newest head" })
            .WithSummary("The signed head of the log: size, root and signature.")
            .ForExample(HeadAnswer.Example).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/heads", ReadHeads.All).WithName("ListLogHeads").TakesPages(Page.Usual)
            .WithSummary("Signed heads, newest first; one for every process that recorded something.").ProducesProblem(StatusCodes.Status400BadRequest);
        log.MapGet("/key", ReadHeads.Key).WithName("ReadLogKey").Takes()
            .WithSummary("The public key of the log, as PEM.")
            .Produces<string>(StatusCodes.Status200OK, "application/x-pem-file")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/proof/inclusion", ReadProofs.Inclusion).WithName("ProveLogEntry")
            .Takes(new Parameter("entry", ParameterKind.Number, "Place of the entry, from 0.", "3", Required: true), Size)
            .WithSummary("Proof that the log of a size holds an entry (RFC 9162, 2.1.3).")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/proof/consistency", ReadProofs.Consistency).WithName("ProveLogConsistency")
            .Takes(
                new Parameter("from", ParameterKind.Number, "Size of the earlier log, at least 1.", "4", Required: true),
                new Parameter("to", ParameterKind.Number, "Size of the later log.", "8", Otherwise: "as many as it has"))
            .WithSummary("Proof that a later log begins with an earlier one, unaltered (RFC 9162, 2.1.4).")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        log.MapGet("/entries/{sequence:long}", ReadProofs.Entry).WithName("ReadLogEntry").Takes()
            .WithSummary("The public part of an entry, byte for byte, where what it is about is published.")
            .Produces<Leaf>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }
}

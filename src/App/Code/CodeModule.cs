using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Serving.Answers;

namespace Comity.App.Code;

internal static class CodeModule
{
    public static IServiceCollection AddCode(this IServiceCollection services) => services
        .AddSingleton<ICode, HeldEditions>()
        .AddSingleton<ISafeguardsLists, HeldLists>()
        .AddSingleton<Servings>();

    public static void MapCode(this IEndpointRouteBuilder routes)
    {
        var code = routes.MapGroup("/api/v1/code").Open().WithTags("The Code");
        code.MapGet("", ListEditions.Handle).WithName("ListEditions").Takes().WithSummary("Editions of the Code that are held, and the resolution that adopted it.")
            .AlsoCsv(CodeCsv.EditionHeader).ProducesProblem(StatusCodes.Status400BadRequest);
        code.MapGet("/{edition}", ReadEdition.Handle).WithName("ReadEdition").Takes()
            .WithSummary("Paragraphs of one edition, paraphrased in the asker's language, with what in Comity serves each.")
            .AlsoCsv(CodeCsv.ParagraphHeader).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }
}

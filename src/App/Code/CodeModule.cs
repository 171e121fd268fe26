using Comity.App.Code.Published;

namespace Comity.App.Code;

internal static class CodeModule
{
    public static IServiceCollection AddCode(this IServiceCollection services) => services
        .AddSingleton<ICode, HeldEditions>()
        .AddSingleton<ISafeguardsLists, HeldLists>()
        .AddSingleton<Servings>();

    public static void MapCode(this IEndpointRouteBuilder routes)
    {
        var code = routes.MapGroup("/api/v1/code").WithTags("The Code");
        code.MapGet("", ListEditions.Handle).WithName("ListEditions").WithSummary("Editions of the Code that are held, and the resolution that adopted it.");
        code.MapGet("/{edition}", ReadEdition.Handle).WithName("ReadEdition")
            .WithSummary("Paragraphs of one edition, paraphrased in the asker's language, with what in Comity serves each.");
    }
}

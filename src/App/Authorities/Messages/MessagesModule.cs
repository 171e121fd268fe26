using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Authorities.Messages.Keeping;
using Comity.App.Authorities.Messages.Pages;
using Comity.App.Serving;
using Comity.App.Workspace;

namespace Comity.App.Authorities.Messages;

internal static class MessagesModule
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<ClearingSweep>()
        .AddScoped<MessageLetters>()
        .AddScoped<MessageActs>()
        .AddScoped<MessageBox>()
        .AddScoped<MessageWords>()
        .AddScoped<MessageDesk>()
        .AddScoped<IKeepsOfPeople, MessagesOfPeople>()
        .AddWaiting<UnreadThreads>();

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages/{id:guid}/export.json", ExportThread.Handle).ExcludeFromDescription()
            .Needs(Permission.ExchangeMessages).WithMetadata(new NeverKeep());
        routes.MapGet("/messages/{id:guid}/files/{file:guid}", ReadFile.Handle).ExcludeFromDescription()
            .Needs(Permission.ExchangeMessages).WithMetadata(new NeverKeep());
    }
}

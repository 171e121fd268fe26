using Comity.App.Access;
using Comity.App.Audit.Api;
using Comity.App.Audit.Reading;
using Comity.App.Audit.Verification;
using Comity.App.Serving;

namespace Comity.App.Audit;

internal static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<LogKeys>();
        services.AddSingleton<HeadFile>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<LogProofs>();
        services.AddSingleton<LogVerification>();
        services.AddScoped<Acts>();
        services.AddScoped<LogEntries>();
        services.AddScoped<ReadHistory>();
        return services;
    }

    public static IServiceCollection AddAuditPages(this IServiceCollection services) => services.AddScoped<EntryWords>();

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapLogApi();
        routes.MapGet("/audit/export", ExportEntries.Handle).ExcludeFromDescription().Needs(Permission.ReadAuditLog).WithMetadata(new NeverKeep());
    }
}

using Comity.App.Audit.Verification;

namespace Comity.App.Audit;

internal static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<LogKeys>();
        services.AddSingleton<HeadFile>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<LogVerification>();
        services.AddScoped<Acts>();
        return services;
    }
}

using Comity.App.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Comity.App.Serving;

/// <summary>Ready means: the database answers and is at this program's version.</summary>
internal sealed class Health(Migrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await migrator.PendingAsync(cancellationToken);
            return pending.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database waits for a migration.");
        }
        catch (System.Data.Common.DbException error)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", error);
        }
    }
}

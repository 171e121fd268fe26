using Microsoft.EntityFrameworkCore;

namespace Comity.App.Database;

/// <summary>The one store of truth. Each slice maps its own tables in its <c>…Tables.cs</c>.</summary>
internal sealed class ExchangeDb(DbContextOptions<ExchangeDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ExchangeDb).Assembly);
}

using System.Data.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Comity.App.Audit;

/// <summary>
/// Subjects that are published: anybody may read the leaves of their entries, all of them, also those from before. A slice says so in
/// the process that publishes; what must not be read marks its properties <see cref="SealedAttribute"/>.
/// </summary>
internal static class Publications
{
    private const string Insert = "INSERT INTO audit_published (subject) VALUES (@subject) ON CONFLICT (subject) DO NOTHING";

    public static Task PublishAsync(this ExchangeDb db, string subject, CancellationToken cancellation) =>
        PublishAsync(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), subject, cancellation);

    public static async Task PublishAsync(DbConnection connection, DbTransaction transaction, string subject, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (Insert, transaction);
        command.AddParameter("@subject", subject);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>A subject that is published.</summary>
internal sealed class PublishedSubject
{
    public string Subject { get; private set; } = "";
}

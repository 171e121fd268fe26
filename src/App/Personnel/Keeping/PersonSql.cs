using System.Data.Common;
using System.Text.Json;
using Comity.App.Database;
using Npgsql;
using NpgsqlTypes;

namespace Comity.App.Personnel.Keeping;

/// <summary>Many keys in one command: an array on PostgreSQL, JSON on SQLite.</summary>
internal static class PersonSql
{
    public static string InKeys(DbConnection connection) => connection is NpgsqlConnection ? "= ANY(@keys)" : "IN (SELECT value FROM json_each(@keys))";

    public static void AddKeys(DbCommand command, IReadOnlyCollection<long> keys)
    {
        if (command is NpgsqlCommand postgres)
        {
            postgres.Parameters.Add(new NpgsqlParameter("@keys", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = keys.ToArray() });
        }
        else
        {
            command.AddParameter("@keys", JsonSerializer.Serialize(keys));
        }
    }
}

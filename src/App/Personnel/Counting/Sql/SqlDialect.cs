using System.Data.Common;
using System.Globalization;
using Comity.App.Database;
using Npgsql;

namespace Comity.App.Personnel.Counting.Sql;

/// <summary>What the two databases say differently, and the values of one statement, which never stand in its text.</summary>
internal abstract class SqlDialect(DbCommand command)
{
    private readonly Dictionary<object, string> _names = [];

    public static SqlDialect Of(DbCommand command) => command is NpgsqlCommand ? new Postgres(command) : new Sqlite(command);

    /// <summary>The day after the last one, as an expression.</summary>
    public abstract string DayAfter(string day);

    /// <summary>Whether fewer than so many years are completed from birth to a day. Who was born on 29 February is a year older on 1 March in common years.</summary>
    public abstract string IsYounger(string day, int years);

    /// <summary>The name under which a value is handed in; the same value has one name.</summary>
    public string Value(object value)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            _names[value] = name = string.Create(CultureInfo.InvariantCulture, $"@v{_names.Count}");
            command.AddParameter(name, value is DateOnly day ? Day(day) : value);
        }

        return name;
    }

    protected abstract object Day(DateOnly day);

    private sealed class Postgres(DbCommand command) : SqlDialect(command)
    {
        public override string DayAfter(string day) => $"({day} + 1)";

        // Not by extract: it takes a text, and a foreign server is not asked to compute with texts whose order it may not share.
        public override string IsYounger(string day, int years) => string.Create(CultureInfo.InvariantCulture, $"{day} - interval '{years} years' < birth");

        protected override object Day(DateOnly day) => day;
    }

    private sealed class Sqlite(DbCommand command) : SqlDialect(command)
    {
        public override string DayAfter(string day) => $"date({day}, '+1 day')";

        public override string IsYounger(string day, int years) => string.Create(CultureInfo.InvariantCulture, $"{Digits(day)} - {Digits("birth")} < {years * 10_000}");

        protected override object Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static string Digits(string day) => $"CAST(replace({day}, '-', '') AS INTEGER)";
    }
}

using System.Diagnostics;
using System.Globalization;
using Comity.App;
using Comity.App.Reference;
using Comity.Methods.Linkage;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Names;
using Comity.Methods.Synthetic;
using Comity.Standards.Linkage;
using Microsoft.Data.Sqlite;

namespace Comity.Bench;

/// <summary>
/// Looks for the planted duplicates in a synthetic register of twelve columns, without a national number: all, and among ten thousand new records.
/// Its peers are what one would write in SQL over the same names in Latin letters: the same names and date of birth; and a self-join on date
/// of birth with family name or given name the same, or the same sound.
/// </summary>
internal static class DuplicatesBench
{
    // Not one of those on which weights were settled (1 to 4).
    private const ulong Seed = 2026;

    public static int Run(int persons)
    {
        var rules = Rules();
        var plan = new SyntheticPlan(persons, Seed);
        var truth = new Truth();
        Duplicates.Find(LinkageRows.Of(Persons(plan with { Rows = 20_000 }, new Truth())), rules);
        var clock = Stopwatch.StartNew();
        foreach (var person in Persons(plan, new Truth()))
            _ = person.Key;
        var made = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var rows = LinkageRows.Of(Persons(plan, truth));
        Console.WriteLine(Line($"{persons:N0} records, edition {rules.Edition}, {Environment.ProcessorCount} cores; taken in {clock.Elapsed.TotalSeconds - made:F1} s (making them up {made:F1} s)"));
        clock.Restart();
        var found = Duplicates.Find(rows, rules);
        var all = clock.Elapsed.TotalSeconds;
        Console.WriteLine(Line($"all: {all:F1} s, {found.Compared:N0} comparisons; groups too large {found.Passed.Count}, with {found.Passed.Sum(p => p.NotCompared):N0} pairs not compared by that key"));
        Console.WriteLine(Line($"  {truth.Told([.. found.Pairs.Select(p => (p.First, p.Second))])}; of these sure: {truth.Told([.. found.Pairs.Where(p => p.Verdict == Verdict.Sure).Select(p => (p.First, p.Second))])}"));
        clock.Restart();
        var among = Duplicates.FindAmong(Enumerable.Range(persons - Math.Min(persons, 10_000), 10_000).Select(key => (long)key), rows, rules);
        Console.WriteLine(Line($"among the last 10 000: {clock.Elapsed.TotalSeconds:F1} s, {among.Compared:N0} comparisons, {among.Pairs.Count:N0} pairs"));
        Console.WriteLine(Line($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        Peers(plan, truth);
        return 0;
    }

    private static DuplicateRules Rules()
    {
        using var yaml = File.OpenText(new ContentFiles(Settings.Read(new Dictionary<string, string?>())).PathOf("policy", "personnel", "duplicates.yaml"));
        return DuplicateRulesReader.Read(yaml)[^1];
    }

    private static IEnumerable<LinkagePerson> Persons(SyntheticPlan plan, Truth truth)
    {
        foreach (var row in new SyntheticRegister(plan).Rows())
        {
            truth.Add(row);
            yield return LinkagePerson.Of(row.Row - 1, row.Record) with { Institution = "" };
        }
    }

    private static void Peers(SyntheticPlan plan, Truth truth)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Fill(connection, plan);
        Peer(connection, truth, "SQL, the same names and date of birth", "a.family = b.family AND a.given = b.given");
        Peer(connection, truth, "SQL, date of birth and one name the same, the other of the same sound", "a.sex = b.sex AND ((a.family = b.family AND a.gsound = b.gsound) OR (a.given = b.given AND a.fsound = b.fsound))");
        Peer(connection, truth, "SQL, date of birth and either name of the same sound", "(a.fsound = b.fsound OR a.gsound = b.gsound)");
    }

    private static void Fill(SqliteConnection connection, SyntheticPlan plan)
    {
        Execute(connection, "CREATE TABLE person (row INTEGER PRIMARY KEY, birth TEXT, sex TEXT, family TEXT, given TEXT, fsound TEXT, gsound TEXT)");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO person VALUES ($0, $1, $2, $3, $4, $5, $6)";
            for (var i = 0; i < 7; i++)
                insert.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            foreach (var row in new SyntheticRegister(plan).Rows())
            {
                var (family, given) = (NameKeys.Folded(row.Record.Family), NameKeys.Folded(row.Record.Given));
                object[] values = [row.Row - 1, row.Record.Birth.IsWhole ? row.Record.Birth.ToString() : DBNull.Value, row.Record.Sex, family, given, NameKeys.Sound(family), NameKeys.Sound(given)];
                for (var i = 0; i < 7; i++)
                    insert.Parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute(connection, "CREATE INDEX born ON person (birth, family, given, fsound, gsound, sex)");
    }

    private static void Peer(SqliteConnection connection, Truth truth, string name, string condition)
    {
        var clock = Stopwatch.StartNew();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT a.row, b.row FROM person a JOIN person b ON b.birth = a.birth AND b.row > a.row WHERE {condition}";
        var pairs = new List<(long, long)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            pairs.Add((reader.GetInt64(0), reader.GetInt64(1)));
        Console.WriteLine(Line($"peer, {name}: {clock.Elapsed.TotalSeconds:F1} s; {truth.Told(pairs)}"));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Which rows are one person.</summary>
    private sealed class Truth
    {
        private readonly Dictionary<long, List<long>> _rows = [];

        public void Add(SyntheticRow row)
        {
            foreach (var fault in row.Planted.Where(f => f.Kind == FaultKinds.Duplicate))
            {
                var first = long.Parse(fault.Other.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture) - 1;
                if (!_rows.TryGetValue(first, out var rows))
                    _rows.Add(first, rows = [first]);
                rows.Add(row.Row - 1);
            }
        }

        public string Told(IReadOnlyCollection<(long, long)> pairs)
        {
            var all = _rows.Values.SelectMany(rows => rows.SelectMany((one, at) => rows.Skip(at + 1).Select(other => (one, other)))).ToHashSet();
            var right = pairs.Count(all.Contains);
            return Line($"{pairs.Count:N0} pairs, recall {right / (double)all.Count:P2}, precision {right / (double)Math.Max(1, pairs.Count):P2}");
        }
    }
}

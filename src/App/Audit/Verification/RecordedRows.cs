using System.Reflection;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Comity.App.Audit.Verification;

/// <summary>Holds every row that is <see cref="IRecorded"/>, of whatever slice, against the last that the log says of it.</summary>
internal sealed class RecordedRows(ExchangeDb db, LiveRows live)
{
    private const int PageSize = 500;
    private static readonly MethodInfo OfType = typeof(RecordedRows).GetMethod(nameof(CheckAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly List<LogFinding> _findings = [];

    public long Count { get; private set; }

    public static IReadOnlyList<IEntityType> Types(ExchangeDb db) =>
        [.. db.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IRecorded)) && t.BaseType is null).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>What is wrong, in the order of the log: by the last entry about each.</summary>
    public async Task<IReadOnlyList<LogFinding>> RunAsync(CancellationToken cancellation)
    {
        foreach (var type in Types(db))
        {
            await (Task)OfType.MakeGenericMethod(type.ClrType).Invoke(this, [type, cancellation])!;
        }

        return [.. _findings.OrderBy(f => f.Entry ?? long.MaxValue)];
    }

    private async Task CheckAsync<T>(IEntityType type, CancellationToken cancellation)
        where T : class, IRecorded
    {
        var unreadable = false;
        var page = PageSize;
        for (var at = 0; page == PageSize; at += PageSize)
        {
            var rows = await ReadAsync<T>(type, at, cancellation);
            unreadable |= rows.Contains(null);
            page = rows.Count;
            await CheckPageAsync([.. rows.OfType<T>()], cancellation);
        }

        if (!unreadable && !live.NoneIsMissing(type.ClrType.Name))
        {
            await FindRemovedAsync<T>(type, cancellation);
        }
    }

    private async Task<List<T?>> ReadAsync<T>(IEntityType type, int at, CancellationToken cancellation)
        where T : class, IRecorded
    {
        try
        {
            return [.. await InOrder<T>(type).Skip(at).Take(PageSize).ToListAsync(cancellation)];
        }
        catch (Exception error) when (IsNonsense(error))
        {
            return await OneByOneAsync<T>(type, at, cancellation);
        }
    }

    /// <summary>Somebody wrote into a row what cannot be read: the others are read all the same, and that one is named.</summary>
    private async Task<List<T?>> OneByOneAsync<T>(IEntityType type, int at, CancellationToken cancellation)
        where T : class, IRecorded
    {
        var rows = new List<T?>();
        var key = type.FindPrimaryKey()!.Properties[0].Name;
        foreach (var found in await InOrder<T>(type).Skip(at).Take(PageSize).Select(r => EF.Property<object>(r, key)).ToListAsync(cancellation))
        {
            try
            {
                rows.Add(await InOrder<T>(type).Skip(at + rows.Count).FirstAsync(cancellation));
            }
            catch (Exception error) when (IsNonsense(error))
            {
                rows.Add(null);
                _findings.Add(new LogFinding(Tampering.RowAltered, null, null, $"The row {found} of the table {type.GetTableName()} was altered: it cannot be read. {error.Message}"));
            }
        }

        return rows;
    }

    private static bool IsNonsense(Exception error) => error is InvalidOperationException or FormatException or ArgumentException or InvalidCastException;

    private IQueryable<T> InOrder<T>(IEntityType type)
        where T : class
    {
        var keys = type.FindPrimaryKey()!.Properties.Select(p => p.Name).ToList();
        var rows = db.Set<T>().OrderBy(r => EF.Property<object>(r, keys[0]));
        return keys.Skip(1).Aggregate(rows, (ordered, key) => ordered.ThenBy(r => EF.Property<object>(r, key)));
    }

    private async Task CheckPageAsync<T>(List<T> rows, CancellationToken cancellation)
        where T : class, IRecorded
    {
        Count += rows.Count;
        var states = await StatesAsync(typeof(T).Name, [.. rows.Select(r => r.Subject)], cancellation);
        foreach (var row in rows)
        {
            live.TakeOff(typeof(T).Name, row.Subject);
            if (Check(row, states[row.Subject]) is { } finding)
            {
                _findings.Add(finding);
            }
        }
    }

    private LogFinding? Check<T>(T row, RecordedState state)
        where T : class, IRecorded
    {
        if (!state.Lives)
        {
            var says = state.LastEntry is { } last ? $"entry {last} says that it was removed" : "no entry tells of it";
            return new LogFinding(Tampering.RowInserted, state.LastEntry, row.Subject, $"{row.Subject} was inserted: {says}.");
        }

        return state.Differs(db.Entry(row).Properties.Where(p => RowChanges.IsTold(p.Metadata))) is { } field
            ? new LogFinding(Tampering.RowAltered, state.LastEntry, row.Subject, $"{row.Subject} was altered: {field} is not what the log says; the last entry about it is {state.LastEntry}.")
            : null;
    }

    private async Task<Dictionary<string, RecordedState>> StatesAsync(string type, string[] subjects, CancellationToken cancellation)
    {
        var states = subjects.Distinct().ToDictionary(s => s, _ => new RecordedState(type), StringComparer.Ordinal);
        await foreach (var entry in db.Set<AuditEvent>().Where(e => subjects.Contains(e.Subject)).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            states[entry.Subject].Take(entry);
        }

        return states;
    }

    private async Task FindRemovedAsync<T>(IEntityType type, CancellationToken cancellation)
        where T : class, IRecorded
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in InOrder<T>(type).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            there.Add(row.Subject);
        }

        var (added, removed) = (type.ClrType.Name + RowKind.Added, type.ClrType.Name + RowKind.Removed);
        var told = await db.Set<AuditEvent>().Where(e => e.Kind == added || e.Kind == removed).OrderBy(e => e.Sequence)
            .Select(e => new { e.Subject, e.Sequence, Added = e.Kind == added }).ToListAsync(cancellation);
        _findings.AddRange(told.GroupBy(t => t.Subject, StringComparer.Ordinal).Where(g => g.Last().Added && !there.Contains(g.Key))
            .Select(g => new LogFinding(Tampering.RowRemoved, g.Last().Sequence, g.Key, $"{g.Key} was removed: entry {g.Last().Sequence} says that it was added, and none that it was removed.")));
    }
}

using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Counting.Sql;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting;

/// <summary>
/// Counts tables from the register of who acts: of the own country, and of no other. From the snapshot, unless the register is larger than what
/// is held in memory (<see cref="Settings.PersonsInMemory"/>).
/// </summary>
// Code 2010, 6.2 and 7.2(b): data from registers, comparable, as a basis of policy.
[Cites("code-2010:6.2", "counting.serves.counted", Page = "/data")]
internal sealed class CountRegister(Settings settings, Store store, RegisterSnapshots snapshots, RegisterCodes codes, WhoActs who)
{
    /// <summary>Most filled cells of a table that a page asks for.</summary>
    public const int MostCells = 500_000;

    private static readonly CountingLimits Limits = new() { HashedCells = MostCells };

    /// <summary>The register as it stands; none where nobody is in it.</summary>
    public async Task<RegisterEdition?> EditionAsync(CancellationToken cancellation)
    {
        if (Country is not { } country)
        {
            return null;
        }

        await using var connection = await store.OpenAsync(cancellation);
        return await RegisterEdition.ReadAsync(connection, null, country, cancellation);
    }

    public async Task<Result<CountedTable>> CountAsync(TableDefinition definition, TableWindow window, CancellationToken cancellation)
    {
        if (await EditionAsync(cancellation) is not { } edition)
        {
            return CountingRefusals.RegisterEmpty();
        }

        try
        {
            var counted = IsInMemory(edition)
                ? await FromSnapshotAsync(edition, definition, window, cancellation)
                : await FromDatabaseAsync(edition.Country, definition, window, cancellation);
            return counted.Table.Cells.Skip(MostCells).Any() ? CountingRefusals.TableTooLarge(MostCells) : counted;
        }
        catch (TableTooLargeException)
        {
            return CountingRefusals.TableTooLarge(MostCells);
        }
    }

    /// <summary>Codes that occur in a column of the own register.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync(RegisterEdition edition, string column, CancellationToken cancellation) => IsInMemory(edition)
        ? RegisterCodes.Of((await snapshots.OpenAsync(edition, cancellation)).Snapshot, column)
        : await codes.OfAsync(edition, column, cancellation);

    public bool IsInMemory(RegisterEdition edition) => edition.Persons <= settings.PersonsInMemory;

    private CountryCode? Country => who.Now.May(Permission.CountPersonnel) ? who.Now.Country : null;

    private async Task<CountedTable> FromSnapshotAsync(RegisterEdition edition, TableDefinition definition, TableWindow window, CancellationToken cancellation)
    {
        var (from, snapshot) = await snapshots.OpenAsync(edition, cancellation);
        return new CountedTable(Tables.Count(snapshot, definition, window, Limits, cancellation), from, CountedBy.Snapshot);
    }

    private async Task<CountedTable> FromDatabaseAsync(CountryCode country, TableDefinition definition, TableWindow window, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var transaction = await connection.BeginReadAsync(cancellation);
        var edition = (await RegisterEdition.ReadAsync(connection, transaction, country, cancellation))!;
        var table = await SqlTables.CountAsync(connection, transaction, country, definition, window, MostCells, cancellation);
        return new CountedTable(table, edition, CountedBy.Database);
    }
}

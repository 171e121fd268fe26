using Comity.App.Personnel.Counting.Snapshots;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting;

/// <summary>A table of the own country's register, and what it was counted from.</summary>
internal sealed record CountedTable(Table Table, RegisterEdition From, CountedBy By);

/// <summary>Where the rows were counted.</summary>
internal enum CountedBy
{
    /// <summary>In memory, from the register's snapshot.</summary>
    Snapshot,

    /// <summary>In the database, or on the servers where its parts lie.</summary>
    Database,
}

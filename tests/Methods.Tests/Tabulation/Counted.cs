using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>Counts a table until the test is called off.</summary>
internal static class Counted
{
    public static Table Of(SpellSnapshot snapshot, TableDefinition definition, TableWindow window, CountingLimits? limits = null) =>
        Tables.Count(snapshot, definition, window, limits, TestContext.Current.CancellationToken);
}

using Comity.App.Personnel.Counting.Snapshots;
using Comity.Methods.Tabulation;
using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting.Official;

/// <summary>An official table with what the reader chose: its date or years, and the level of activity.</summary>
internal sealed record OfficialQuestion(OfficialTable Table, AskedTime Time, string Activity)
{
    public static readonly IReadOnlyList<string> Levels = ["PRAC", "PACT", "LIC"];

    /// <summary>As asked, the rest as the table has it.</summary>
    /// <param name="table">One that a register can feed.</param>
    public static OfficialQuestion Of(OfficialTable table, IQueryCollection query, RegisterEdition register, DateOnly today) => new(
        table, AskedTime.Of(table.Plan!.Counts, query, register.RegisterOn ?? today, table.Plan.Years),
        Levels.Contains(query["activity"].ToString()) ? query["activity"].ToString() : table.Plan.Activity);

    public IEnumerable<(string Name, string Value)> Values => [("of", Table.Id), .. Time.Values, ("activity", Activity)];
}

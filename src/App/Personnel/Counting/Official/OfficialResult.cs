using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting.Official;

/// <summary>An official table counted and worked out.</summary>
/// <param name="Counted">The cells, with the rows that they rest on.</param>
/// <param name="Population">Years whose population stands below a density, with the people in them.</param>
/// <param name="Retirement">The age of retirement that was taken, where the table has bands by it.</param>
internal sealed record OfficialResult(
    OfficialQuestion Question, FigureTable Figures, CountedTable Counted, IReadOnlyDictionary<int, long> Population, int? Retirement);

using Comity.Methods.Tabulation;

namespace Comity.Standards.OfficialTables;

/// <summary>An official table, worked out: rows of codes, columns of figures.</summary>
/// <param name="RowDimensions">In order; <see cref="TableDefinition.Time"/> last where several dates make rows.</param>
/// <param name="Columns">A figure each, of one code where a dimension is spread over columns.</param>
public sealed record FigureTable(IReadOnlyList<string> RowDimensions, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<FigureRow> Rows);

/// <param name="Code">Code of the dimension that is spread over columns; <see cref="TablePlan.Total"/> for all of it, none where no dimension is.</param>
public sealed record FigureColumn(OfficialFigure Figure, string? Code);

/// <param name="Codes">One for each dimension of rows; <see cref="TablePlan.Total"/> for a total.</param>
public sealed record FigureRow(IReadOnlyList<string> Codes, IReadOnlyList<FigureValue> Values);

/// <summary>A figure of a row.</summary>
/// <param name="Value">None where it cannot be worked out.</param>
/// <param name="Below">What stands below the line of a rate.</param>
public sealed record FigureValue(double? Value, double? Below, FigureDoubt Doubt);

public enum FigureDoubt
{
    None,

    /// <summary>Nobody stands below the line.</summary>
    NobodyBelow,

    /// <summary>What stands below the line is not held.</summary>
    NotHeld,

    /// <summary>So few persons stand below the line that the rate is for inside use only.</summary>
    FewPersons,
}

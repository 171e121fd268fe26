using Comity.Methods.Observations;

namespace Comity.Standards.Tidy;

/// <summary>A column of Comity's own tidy format, in the order of its files. The first fifteen are the dimensions.</summary>
public enum TidyColumn
{
    RefArea = Dimension.RefArea,
    Measure = Dimension.Measure,
    Unit = Dimension.Unit,
    Occupation = Dimension.Occupation,
    Criterion = Dimension.Criterion,
    Activity = Dimension.Activity,
    Territory = Dimension.Territory,
    Native = Dimension.Native,
    Sector = Dimension.Sector,
    Pathway = Dimension.Pathway,
    Sex = Dimension.Sex,
    Age = Dimension.Age,
    Source = Dimension.Source,
    Counterpart = Dimension.Counterpart,
    Time = Dimension.Time,
    Value,
    Status,
    Flags,
    Note,
    SourceRow,
    SourceColumn,
}

public static class TidyColumns
{
    /// <summary>Every column: what is written with them is read back exactly.</summary>
    public static IReadOnlyList<TidyColumn> All { get; } = Enum.GetValues<TidyColumn>();

    /// <summary>Of figures that come out of no file: neither row nor column.</summary>
    public static IReadOnlyList<TidyColumn> WithoutSource { get; } = [.. All.Where(c => c is not (TidyColumn.SourceRow or TidyColumn.SourceColumn))];

    /// <summary>The name in the header: <c>refArea</c>.</summary>
    public static string NameOf(TidyColumn column) => Names[(int)column];

    private static readonly string[] Names =
        [.. Enum.GetNames<TidyColumn>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    internal static string TextOf(TidyColumn column, in Observation observation) => column switch
    {
        TidyColumn.Status => observation.Status,
        TidyColumn.Flags => observation.Flags,
        TidyColumn.Note => observation.Note,
        _ => observation[(Dimension)column],
    };
}

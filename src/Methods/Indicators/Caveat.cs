namespace Comity.Methods.Indicators;

/// <summary>What must be said beside a figure.</summary>
public enum Caveat
{
    /// <summary>The source names few origins for many persons: the sum is too small (check D09).</summary>
    IncompleteOrigins,

    /// <summary>All origins are zero: the source holds no data in truth (check D06).</summary>
    AllOriginsZero,

    /// <summary>There is no total of the same year and level.</summary>
    NoTotal,

    /// <summary>Foreign-trained above the total: one of the two is wrong (check D14).</summary>
    ExceedsTotal,

    /// <summary>Parts of the sum are suppressed or missing.</summary>
    PartsWithoutValue,

    /// <summary>The series breaks in this year.</summary>
    Break,

    /// <summary>The source's definition differs.</summary>
    DefinitionDiffers,

    /// <summary>The total is of another activity level than the parts, or of none that is stated.</summary>
    LevelNotStated,

    /// <summary>More abroad than at home: probably a school for foreign students, not a loss (check D25).</summary>
    OffshoreSchools,

    /// <summary>Not every destination reports: the figure is a lower bound.</summary>
    LowerBound,

    /// <summary>There is no stock at home.</summary>
    NoHomeStock,
}

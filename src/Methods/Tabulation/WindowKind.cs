namespace Comity.Methods.Tabulation;

/// <summary>What is counted of a row that is valid from a first to a last day.</summary>
public enum WindowKind
{
    /// <summary>That it holds on a date: first day &lt;= date &lt;= last day.</summary>
    Stock,

    /// <summary>That its first day falls into a period.</summary>
    Entries,

    /// <summary>That the day after its last falls into a period: who held on 31 December was in the stock of that day, and leaves in
    /// the year that follows. So stock at t2 = stock at t1 + entries - exits over the days after t1 up to t2.</summary>
    Exits,
}

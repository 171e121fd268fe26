using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>Where numbers add up: dates of a stock never do, for who is there on two would count twice.</summary>
internal sealed class PivotAdding(PivotQuestion question)
{
    private bool Stocks => question.Counts == WindowKind.Stock && question.Time.Window.Codes.Count > 1;

    public bool OverColumns => question.Columns is { } columns && !(Stocks && columns.IsTime);

    public bool OverRows => !(Stocks && question.Rows.Any(r => r.IsTime));
}

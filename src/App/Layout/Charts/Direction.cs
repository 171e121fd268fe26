namespace Comity.App.Layout.Charts;

/// <summary>Which way the page's language is read. Time runs from left to right in both.</summary>
internal enum Direction
{
    LeftToRight,
    RightToLeft,
}

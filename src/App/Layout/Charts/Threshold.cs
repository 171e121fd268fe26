namespace Comity.App.Layout.Charts;

/// <summary>A line that matters, and its name on the picture.</summary>
internal sealed record Threshold(double Value, string Words);

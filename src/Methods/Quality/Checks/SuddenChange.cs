using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Great change from one year to the next. Where a break is declared, it is told and not held against the owner.</summary>
internal sealed class SuddenChange : QualityCheck
{
    public override string Id => "D13";

    private bool[] _breaks = [];

    protected override void Start() =>
        _breaks = [.. Scope.Book.Status.Codes.Select(c => c.Contains(ObservationStatus.Break, StringComparison.Ordinal))];

    public override void Series(ReadOnlySpan<PackedObservation> points)
    {
        if (!Scope.IsCount(points[0]) || points.Length < 2)
            return;
        var name = $"/{Text(points[0], Dimension.Measure)}/{Text(points[0], Dimension.Occupation)}";
        var pairs = 0;
        for (var i = 1; i < points.Length; i++)
        {
            var (before, now) = (points[i - 1], points[i]);
            var years = Scope.Year(now.Time) - Scope.Year(before.Time);
            if (before.HasValue && now.HasValue && years > 0 && years <= Parameter("years"))
            {
                pairs++;
                Compare(before, now, name);
            }
        }

        Compared(pairs);
        Figure("pairs" + name, pairs);
    }

    private void Compare(in PackedObservation before, in PackedObservation now, string name)
    {
        if (before.Value == 0)
            return;
        var persons = now.Value - before.Value;
        var percent = 100 * persons / before.Value;
        if (Math.Abs(percent) <= Parameter("notice_percent"))
            return;
        Figure("above-notice" + name);
        var large = Math.Abs(percent) > Parameter("comment_percent") && Math.Abs(persons) > Parameter("comment_persons");
        Figure("above-comment" + name, large ? 1 : 0);
        Find(
            _breaks[now.Status] ? "at-break" : large ? "large" : "moderate", now, [before.Row, now.Row],
            ("value", now.Value), ("previous", before.Value), ("previousTime", Text(before, Dimension.Time)), ("percent", percent));
    }
}

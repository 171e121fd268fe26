using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>
/// How much is owed by who leaves from which month on (OFR-18): steps in order of month, each holding until the next. A step without
/// month or amount leaves open what it could change.
/// </summary>
internal sealed class Schedule
{
    private readonly (decimal Month, decimal Owed)[] _steps;
    private readonly bool _whole;
    private readonly bool _allAmounts;

    /// <param name="steps">In any order; null is not known.</param>
    public Schedule(IReadOnlyCollection<(decimal? Month, decimal? Owed)> steps)
    {
        _steps = [.. steps.Where(step => step is { Month: not null, Owed: not null }).Select(step => (step.Month!.Value, step.Owed!.Value))
            .OrderBy(step => step.Item1).ThenByDescending(step => step.Item2)];
        _whole = _steps.Length == steps.Count;
        _allAmounts = steps.All(step => step.Owed is not null);
        Greatest = _allAmounts && steps.Count > 0 ? steps.Max(step => step.Owed) : null;
    }

    /// <summary>The highest amount; null where there is no step, or one without amount.</summary>
    public decimal? Greatest { get; }

    /// <summary>Falls with time and never rises. Steps are a fall; an amount that stays is none.</summary>
    public bool? Falls => Rises() ? false
        : !_whole ? null
        : _steps.Length > 0 && (_steps[0].Owed == 0 || _steps[^1].Owed < _steps[0].Owed);

    /// <summary>The last month for which something is known to be owed.</summary>
    public decimal? LastStep => LastOwed() is >= 0 and var at ? _steps[at].Month : _whole ? 0 : null;

    /// <summary>The month from which nothing is owed any more; null where the schedule does not say.</summary>
    public decimal? EndMonth => _whole && LastOwed() + 1 is var at && at < _steps.Length ? _steps[at].Month : null;

    public static Schedule Of(IReadOnlyList<Answers> items, Input month, Input owed) =>
        new([.. items.Select(item => (item.Number(month), item.Number(owed)))]);

    private bool Rises()
    {
        for (var at = 1; at < _steps.Length; at++)
        {
            if (_steps[at].Owed > _steps[at - 1].Owed)
            {
                return true;
            }
        }

        return false;
    }

    private int LastOwed() => Array.FindLastIndex(_steps, step => step.Owed > 0);
}

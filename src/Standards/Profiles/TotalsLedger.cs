using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>Keeps sum rows apart and adds up their parts beside them (check D07).</summary>
internal sealed class TotalsLedger(TotalRule rule, ImportOutcome outcome)
{
    private readonly Dictionary<Observation, Sum> sums = new(new KeyComparer(rule.Over));
    private readonly List<(SetAside Total, Observation Key)> totals = [];

    public void AddTotal(in Observation observation)
    {
        var total = new SetAside(observation, rule.Over);
        outcome.AddTotal(total);
        if (rule.PartsBelow) sums[observation] = new Sum { Total = total };
        else totals.Add((total, observation));
    }

    public void AddPart(in Observation observation)
    {
        if (observation.Value is not { } value || observation[rule.Over] == Codes.Total) return;
        if (!sums.TryGetValue(observation, out var sum))
        {
            if (rule.PartsBelow) return;
            sums[observation] = sum = new();
        }

        sum.Add(value);
    }

    /// <summary>At the end of the file: gives each total the sum of its parts.</summary>
    public void Close()
    {
        foreach (var (total, key) in totals)
        {
            if (sums.TryGetValue(key, out var sum)) (total.SumOfParts, total.Parts) = (sum.Value, sum.Parts);
        }
    }

    private sealed class Sum
    {
        public SetAside? Total { get; init; }

        public double Value { get; private set; }

        public int Parts { get; private set; }

        public void Add(double value)
        {
            Value += value;
            Parts++;
            if (Total is not null) (Total.SumOfParts, Total.Parts) = (Value, Parts);
        }
    }
}

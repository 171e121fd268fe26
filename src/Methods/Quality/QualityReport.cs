namespace Comity.Methods.Quality;

/// <summary>What became of one check.</summary>
/// <param name="Applied">False: it found nothing that it could look at, for the reason that its definition gives.</param>
/// <param name="Compared">How many things it looked at.</param>
/// <param name="Counts">All findings by case, also those that are not among the examples.</param>
/// <param name="Examples">The first findings, as many as the run was told to keep.</param>
/// <param name="Figures">What else it counted, by name, such as pairs or the greatest value.</param>
public sealed record CheckOutcome(
    CheckDefinition Definition,
    bool Applied,
    long Compared,
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyList<Finding> Examples,
    IReadOnlyDictionary<string, double> Figures)
{
    public long Count(Severity severity) => Counts.Where(c => Definition.Cases[c.Key].Severity == severity).Sum(c => c.Value);

    public long Count(string @case) => Counts.GetValueOrDefault(@case);
}

/// <summary>The outcome of every check on one version, in order.</summary>
public sealed record QualityReport(long Observations, IReadOnlyList<CheckOutcome> Outcomes)
{
    public CheckOutcome this[string checkId] => Outcomes.First(o => o.Definition.Id == checkId);

    public long Errors => Outcomes.Sum(o => o.Count(Severity.Error));

    public long Comments => Outcomes.Sum(o => o.Count(Severity.Comment));

    public long Notices => Outcomes.Sum(o => o.Count(Severity.Notice));

    public bool Blocks => Errors > 0;
}

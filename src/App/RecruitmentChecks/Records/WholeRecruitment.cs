namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A recruitment with all that belongs to it.</summary>
/// <param name="Checks">Newest first.</param>
/// <param name="Decisions">Newest first.</param>
internal sealed record WholeRecruitment(
    Recruitment Recruitment, IReadOnlyList<KeptCheck> Checks, IReadOnlyList<RecruitmentDecision> Decisions, IReadOnlyList<RecruitmentFile> Files)
{
    public KeptCheck Last => Checks[0];

    /// <summary>The decision that counts: the last one on the last check.</summary>
    public RecruitmentDecision? Decision => Decisions.FirstOrDefault(d => d.CheckNumber == Last.Number);

    public Standing Standing => Deciding.Of(Recruitment, Last, Decision);

    /// <summary>Documents that were not taken off.</summary>
    public IReadOnlyList<RecruitmentFile> Shown => [.. Files.Where(f => f.RemovedAt is null)];

    public IReadOnlyList<string> Subjects =>
        [Recruitment.Subject, .. Checks.Select(c => c.Subject), .. Decisions.Select(d => d.Subject), .. Files.Select(f => f.Subject)];
}

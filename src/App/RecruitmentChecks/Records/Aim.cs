namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Which recruitment is meant, and what whoever acts had before their eyes.</summary>
/// <param name="Seen">Its revision on the page that was answered; none where that does not matter.</param>
internal sealed record Aim(Guid Id, int? Seen = null);

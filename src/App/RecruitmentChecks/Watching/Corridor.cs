namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>From a listed country to another, in one group of occupations.</summary>
internal sealed record Corridor(string Destination, string Source, string Occupation);

namespace Comity.Rules.Instruments;

/// <summary>A day, or the days between which it lies, and how well that is known. No days at all: not known.</summary>
public sealed record DatedFact(DateOnly? From, DateOnly? To, string Status, string Note);

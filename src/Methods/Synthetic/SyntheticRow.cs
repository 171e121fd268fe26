using Comity.Methods.Personnel;

namespace Comity.Methods.Synthetic;

/// <summary>A row of a synthetic register.</summary>
/// <param name="Row">1 for the first below the headings.</param>
/// <param name="Record">As a reader of the file understands it: what is planted and cannot be read is unknown, with its text in <see cref="PersonRecord.AsSent"/>.</param>
/// <param name="Planted">What is wrong with it.</param>
public sealed record SyntheticRow(long Row, PersonRecord Record, IReadOnlyList<PlantedFault> Planted);

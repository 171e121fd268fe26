namespace Comity.Methods.Personnel.Spells;

/// <summary>What the register says of a person from a day on, until the next state.</summary>
/// <param name="From">None: since ever.</param>
public sealed record PersonState(DateOnly? From, PersonRecord Record);

namespace Comity.Standards.CodeLists;

/// <summary>An occupation or a group of occupations.</summary>
/// <param name="Code">ISCO-08 unit group, <c>2210</c>, <c>221</c>, <c>NUR</c>, <c>MID</c>, <c>NURMID</c>, <c>CARE</c>.</param>
/// <param name="Alias">Word for addresses and commands, such as <c>doctors</c>; empty for most.</param>
/// <param name="Level"><c>unit group</c>, <c>not further defined</c>, <c>group</c>, or <c>set</c> (chosen by the user, never a total).</param>
/// <param name="WhoGroup">HP, HAP, PCW or HMS; null where the parts belong to several.</param>
/// <param name="Parts">Codes whose sum it is; empty for a unit group.</param>
/// <param name="Status"><c>verified</c> or <c>recalled</c>.</param>
public sealed record Occupation(
    string Code, string Alias, string Level, string? WhoGroup, IReadOnlyList<string> Parts, string Status, LocalText Title);

/// <summary>What a code of another system means here. An empty part is not settled by the code.</summary>
public sealed record OccupationMapping(
    string Scheme, string Code, string? Occupation, string? Measure, string? Unit, string? Criterion, string Status, string Note);

/// <summary>A way in which figures on an occupation mislead.</summary>
/// <param name="Occupations">Codes it concerns; empty for all.</param>
public sealed record OccupationTrap(string Id, LocalText Sentence, IReadOnlyList<string> Occupations, string Status);

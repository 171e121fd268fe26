namespace Comity.Rules.Files;

/// <summary>A policy file as it was handed in: the name under which errors speak of it, and its text.</summary>
public sealed record PolicyText(string Name, string Text);

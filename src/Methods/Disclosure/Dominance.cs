namespace Comity.Methods.Disclosure;

/// <summary>The (n,k) rule: a cell is withheld where its <paramref name="Contributors"/> largest make up more than <paramref name="Percent"/>.</summary>
public sealed record Dominance(int Contributors, decimal Percent);

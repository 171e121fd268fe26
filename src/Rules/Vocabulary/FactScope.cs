namespace Comity.Rules.Vocabulary;

/// <summary>How often a fact has a value in one check.</summary>
public enum FactScope
{
    /// <summary>One value.</summary>
    Once,

    /// <summary>One value for each target state.</summary>
    State,

    /// <summary>One value for each target state and pack: packs look at different lists, registers and guides.</summary>
    Pack,
}

namespace Comity.Rules.Vocabulary;

/// <summary>What the value of a fact is.</summary>
public enum FactKind
{
    YesNo,

    /// <summary>An exact number with a unit; never rounded before it is compared.</summary>
    Number,
    Date,

    /// <summary>One word of the fact's own closed list.</summary>
    Code,

    /// <summary>ISO 3166-1 alpha-3.</summary>
    Country,

    /// <summary>Told in sentences, never a condition: the name of an agreement, the edition of a list.</summary>
    Text,
}

namespace Comity.Rules.Inputs;

/// <summary>What an input takes.</summary>
public enum InputKind
{
    YesNo,
    Date,

    /// <summary>A decimal number; never rounded.</summary>
    Number,
    Text,

    /// <summary>One word of the input's closed list.</summary>
    Word,

    /// <summary>Any words of the list; an empty list says that there are none.</summary>
    Words,

    /// <summary>ISO 3166-1 alpha-3.</summary>
    Country,
    Countries,

    /// <summary>ISCO-08 codes of one to four digits, or a national code such as <c>soc:6135</c>.</summary>
    Occupations,

    /// <summary>Several things of the same make, each with its own inputs.</summary>
    Items,
}

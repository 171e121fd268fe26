namespace Comity.Methods.Disclosure;

/// <summary>What a reader sees of a cell.</summary>
public enum CellStatus
{
    /// <summary>The number, as it was counted.</summary>
    Published,

    /// <summary>Nobody, and it is shown (the default): zero is not a small number.</summary>
    Zero,

    /// <summary>No number: it may tell something of a person (SDMX OBS_STATUS Q, CONF_STATUS C).</summary>
    WithheldPrimary,

    /// <summary>No number: it would give away another one (OBS_STATUS Q, CONF_STATUS S).</summary>
    WithheldSecondary,

    /// <summary>No number, whatever it is: its code is there to reckon with, and no reader sees it.</summary>
    NeverShown,
}

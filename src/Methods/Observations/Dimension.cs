namespace Comity.Methods.Observations;

/// <summary>
/// What identifies an observation. Two observations of one data set version never share all of these.
/// The order is the sort order of stored versions: time comes last, so that a series stands together.
/// </summary>
public enum Dimension
{
    /// <summary>Reporting country, ISO 3166-1 alpha-3.</summary>
    RefArea,

    /// <summary>What is measured: see <see cref="Measures"/>.</summary>
    Measure,

    /// <summary>Unit of the value: see <see cref="Units"/>.</summary>
    Unit,

    /// <summary>ISCO-08 unit group, <c>221</c> doctors, <c>NUR</c>, <c>MID</c>, <c>NURMID</c>, or a national code.</summary>
    Occupation,

    /// <summary>Criterion of migration: see <see cref="Criteria"/>.</summary>
    Criterion,

    /// <summary>Practising, professionally active, licensed, unknown: see <see cref="ActivityLevels"/>.</summary>
    Activity,

    /// <summary>Part of the reporting country, ISO 3166-2 or a national code; <c>_T</c> for the whole.</summary>
    Territory,

    /// <summary>Native-born among the foreign-trained: <c>YES</c>, <c>NO</c>, <c>UNK</c>, <c>_T</c>.</summary>
    Native,

    /// <summary>Sector of employment, <c>_T</c> for all.</summary>
    Sector,

    /// <summary>Way of entry or exit, <c>_T</c> for all.</summary>
    Pathway,

    /// <summary><c>F</c>, <c>M</c>, <c>O</c> other, <c>U</c> unknown, <c>_T</c> all.</summary>
    Sex,

    /// <summary>Age group such as <c>Y25T34</c>, <c>Y_GE65</c>; <c>_T</c> for all ages.</summary>
    Age,

    /// <summary>Kind of source: see <see cref="SourceKinds"/>.</summary>
    Source,

    /// <summary>Partner country, ISO 3166-1 alpha-3, or one of <see cref="Counterparts"/>.</summary>
    Counterpart,

    /// <summary>Year <c>2018</c>, month <c>2018-06</c> or day <c>2018-03-31</c>.</summary>
    Time,
}

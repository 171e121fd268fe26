namespace Comity.Methods.Linkage;

/// <summary>What is compared of two records: the closed list of <c>compare</c> in the file of rules.</summary>
public enum Compared
{
    /// <summary>Family names, in the way that fits best: as stated, swapped with given names, or another name of one of the two.</summary>
    Family,

    /// <summary>Given names, in the same way.</summary>
    Given,

    /// <summary>Whether names fit as stated or swapped.</summary>
    NameOrder,

    /// <summary>Whether the names stated first fit, or another name of one of the two.</summary>
    NameUsed,

    /// <summary>Whether the names that fit are written in one script.</summary>
    Script,
    BirthDate,
    Sex,
    CountryOfBirth,
    Citizenship,
    Occupation,
    QualificationCountry,
    Institution,
    QualifiedOn,
    NationalNumber,
}

/// <summary>What a comparison may say. Which of them it may say: <see cref="ComparisonVocabulary"/>.</summary>
public enum Outcome
{
    /// <summary>One of the two is not known: it speaks neither for nor against.</summary>
    Unknown,
    Same,

    /// <summary>A few letters or one digit apart, as the rules allow.</summary>
    Alike,

    /// <summary>The same consonants by sound.</summary>
    SoundsAlike,

    /// <summary>All words of the shorter stand in the longer.</summary>
    Part,

    /// <summary>Of one the first letter alone is given, and it fits.</summary>
    Initial,
    Differs,

    /// <summary>The same date, of those that clerks put where they know the year alone.</summary>
    SamePlaceholder,
    DayMonthSwapped,

    /// <summary>One digit differs, or two neighbours are swapped.</summary>
    OneDigit,

    /// <summary>Year and month fit; of one the day is not known.</summary>
    SameMonth,

    /// <summary>The years fit; of one no more is known.</summary>
    SameYear,

    /// <summary>The years are one apart.</summary>
    YearApart,

    /// <summary>Another occupation of the same kind: doctors, nurses and midwives, and so on.</summary>
    SameGroup,
    AsStated,
    Swapped,
    MainNames,
    OtherName,
}

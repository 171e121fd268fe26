using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Personnel.Spells;

/// <summary>
/// What held of one person, for counting, from a first to a last day, both inclusive. On any day a person stands in one spell; a change of
/// anything counted ends one and begins the next on the day after.
/// </summary>
public sealed record PersonSpell
{
    /// <summary>None: since ever, as far as known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>None: still.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>ISCO-08 unit group.</summary>
    public required string Occupation { get; init; }

    public required string Sex { get; init; }

    /// <summary>The whole birth date, or none.</summary>
    public required DateOnly? Birth { get; init; }

    /// <summary>Country of first qualification.</summary>
    public required string Qualified { get; init; }

    /// <summary>The citizenship counted by, see <see cref="Tabulation.CountedCitizenship"/>.</summary>
    public required string Citizenship { get; init; }

    /// <summary>One or several citizenships.</summary>
    public required string Citizenships { get; init; }

    public required string Born { get; init; }

    public required string Activity { get; init; }

    public required string Sector { get; init; }

    public required string Territory { get; init; }

    /// <summary>A code of <see cref="EntryTypes"/>.</summary>
    public required string Entry { get; init; }

    /// <summary>A code of <see cref="ExitKinds"/>; empty where the spell has no end.</summary>
    public string Exit { get; init; } = "";

    /// <summary>Posts held, in thousandths of a full one; none where not known.</summary>
    public int? FullTime { get; init; }
}

/// <summary>Ways into the stock.</summary>
public static class EntryTypes
{
    /// <summary>First registration of somebody trained in the country.</summary>
    public const string NewDomestic = "NEW_DOMESTIC";

    /// <summary>First registration of somebody trained abroad.</summary>
    public const string NewForeign = "NEW_FOREIGN";

    /// <summary>First registration; where trained is not known.</summary>
    public const string New = "NEW_UNKNOWN";

    /// <summary>After an absence of at least twelve months (ours).</summary>
    public const string Return = "RETURN";

    /// <summary>After a shorter absence.</summary>
    public const string Resumed = "RESUMED";

    /// <summary>The day after another spell of the same person: no way in.</summary>
    public const string Continued = "CONTINUED";
}

/// <summary>Ways out of the stock, beside those of <see cref="PersonCodes.ExitTypes"/>.</summary>
public static class ExitKinds
{
    /// <summary>The licence ended, and nobody says more.</summary>
    public const string Lapsed = "LAPSED";

    /// <summary>The licence is suspended.</summary>
    public const string Suspended = "SUSPENDED";

    /// <summary>Out for less than twelve months.</summary>
    public const string Paused = "PAUSED";

    /// <summary>Goes on in another spell on the next day: no way out.</summary>
    public const string Continues = "CONTINUES";
}

/// <summary>The columns of a snapshot made from spells, by the names that table definitions use.</summary>
public static class SpellColumns
{
    public const string Occupation = "occupation";
    public const string Sex = "sex";
    public const string Qualified = "qualified";
    public const string Training = "training";
    public const string Citizenship = "citizenship";
    public const string Citizenships = "citizenships";
    public const string Born = "born";
    public const string Nativity = "nativity";
    public const string Activity = "activity";
    public const string Sector = "sector";
    public const string Territory = "territory";
    public const string Entry = "entry";
    public const string Exit = "exit";
    public const string Birth = "birth";
    public const string FullTime = "fte";

    /// <summary>Of what is the own country's (<c>training</c>, <c>nativity</c>).</summary>
    public const string Domestic = "DOM";

    /// <summary>Of what is another country's.</summary>
    public const string Foreign = "FOR";

    public static IReadOnlyList<string> Codes { get; } =
        [Occupation, Sex, Qualified, Training, Citizenship, Citizenships, Born, Nativity, Activity, Sector, Territory, Entry, Exit];

    public static SpellLayout Layout { get; } = new(Codes, [Birth], [FullTime]);

    /// <summary>Is a country the own one, another, or not known.</summary>
    public static string Of(string country, string own) =>
        country == PersonCodes.Unknown ? PersonCodes.Unknown : country == own ? Domestic : Foreign;
}

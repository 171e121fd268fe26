using System.Globalization;

namespace Comity.Methods.Observations;

/// <summary>What is asked of observations again and again.</summary>
public static class Reading
{
    private static readonly HashSet<string> NotCountries = new(Counterparts.NotCountries, StringComparer.Ordinal);

    /// <summary>The year of a time such as <c>2018</c>, <c>2018-06</c> or <c>2018-03-31</c>; 0 where it has none.</summary>
    public static int YearOf(string time) =>
        time.Length >= 4 && int.TryParse(time.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    public static int Year(this in Observation o) => YearOf(o.Time);

    /// <summary>Whether the counterpart is one country, and not a total, a rest, or the reporting country as such.</summary>
    public static bool IsCountry(string counterpart) => !NotCountries.Contains(counterpart);

    /// <summary>Whether the figure is of the whole country and all its persons: not of a territory, sector, sex, age or pathway.</summary>
    public static bool IsNational(this in Observation o) =>
        o.Territory == Codes.Total && o.Native == Codes.Total && o.Sector == Codes.Total
        && o.Pathway == Codes.Total && o.Sex == Codes.Total && o.Age == Codes.Total;

    /// <summary>A national stock in persons of one occupation.</summary>
    public static bool IsNationalStock(this in Observation o, string occupation) =>
        o.Measure == Measures.Stock && o.Unit == Units.Headcount && o.Occupation == occupation && o.IsNational();

    /// <summary>A stock of persons trained in one named country that is not the reporting country.</summary>
    public static bool IsFromOrigin(this in Observation o, string occupation) =>
        o.IsNationalStock(occupation) && o.Criterion == Criteria.FirstQualification
        && IsCountry(o.Counterpart) && o.Counterpart != o.RefArea;

    /// <summary>Whether the status holds a letter, such as <see cref="ObservationStatus.Break"/>.</summary>
    public static bool Has(this in Observation o, string status) => o.Status.Contains(status, StringComparison.Ordinal);
}

using Comity.App.Common;
using Comity.App.Personnel.Counting;
using Comity.App.Statistics.Published;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.App.Personnel.Releases;

/// <summary>Which table is to be let out: what is counted, by what, and when.</summary>
/// <param name="Dimensions">At most <see cref="MostDimensions"/>, no two of one axis; of entries the way in is always among them.</param>
internal sealed record ReleaseQuestion(AskedTime Time, IReadOnlyList<ReleaseDimension> Dimensions)
{
    /// <summary>Beside the way in.</summary>
    public const int MostDimensions = 4;

    private const int LongestId = 64;

    public WindowKind Counts => Time.Counts;

    public string CountsWord => CountedKinds.Word(Counts);

    /// <summary>As forms send it. Unknown names are left out; a way in is added to entries.</summary>
    /// <param name="names">Of dimensions, in any order.</param>
    public static ReleaseQuestion Of(AskedTime time, IEnumerable<string?> names)
    {
        var chosen = names.Select(ReleaseDimension.Find).OfType<ReleaseDimension>().Where(d => d.Fits(time.Counts)).ToHashSet();
        if (time.Counts == WindowKind.Entries)
        {
            chosen.Add(ReleaseDimension.Entry);
        }

        return new ReleaseQuestion(time, [.. ReleaseDimension.All.Where(chosen.Contains)]);
    }

    /// <summary>Why no figures can be made of it; none where they can.</summary>
    public Refusal? Wrong =>
        Dimensions.Count == 0 ? ReleaseRefusals.DimensionWanted()
        : Dimensions.Count(d => d != ReleaseDimension.Entry) > MostDimensions ? ReleaseRefusals.TooManyDimensions(MostDimensions)
        : Dimensions.DistinctBy(d => d.Axis).Count() < Dimensions.Count ? ReleaseRefusals.OneOfAxis()
        : !NamesOneCountry ? ReleaseRefusals.OneCountry()
        : null;

    /// <summary>The line of figures that it belongs to; the same for every edition. Long names are cut where all together would be too long for an id.</summary>
    public string DataSet(CountryCode country, Audience audience)
    {
        string Name(int most) => string.Join('-', Words(country, audience).Select(w => w[..Math.Min(w.Length, most)]));
        return Name(LongestId) is { Length: <= LongestId } whole ? whole : Name(8);
    }

    /// <summary>A figure has room for one; beside where somebody was trained it tells whether they were born there or abroad.</summary>
    private bool NamesOneCountry =>
        Dimensions.Where(d => d.IsOfCountries).ToList() is [] or [_] or [{ Axis: SpellColumns.Qualified }, { Name: SpellColumns.Nativity }];

    private IEnumerable<string> Words(CountryCode country, Audience audience) =>
    [
        country.Value.ToLowerInvariant(), "register", CountsWord, .. Dimensions.Where(d => d != ReleaseDimension.Entry).Select(d => d.Name),
        .. audience == Audience.Secretariat ? ["closed"] : Array.Empty<string>(),
    ];

    public TableDefinition Definition(string own, OccupationList occupations) =>
        new("release", Counts, [.. Dimensions.Select(d => ReleaseCodes.Definition(d, own, occupations))]) { Filters = CountedKinds.Events(Counts) };

    public IEnumerable<(string Name, string Value)> Values =>
        [("counts", CountsWord), .. Time.Values, .. Dimensions.Select(d => ("by", d.Name))];

    public string Query => QueryText.Of(Values);
}

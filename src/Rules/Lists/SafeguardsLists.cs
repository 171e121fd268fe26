using Comity.Rules.Files;
using Comity.Rules.Parameters;

namespace Comity.Rules.Lists;

/// <summary>
/// The editions of the safeguards list with their adoption by jurisdiction. Every answer is for the date of the act
/// (the advert, the message, the fair), never for today. Days are inclusive at both ends.
/// </summary>
public sealed class SafeguardsLists
{
    /// <summary>The international list as such, apart from any country that relies on it.</summary>
    public const string International = "WHO";

    /// <summary>Id of the parameter that says, in years, when an edition is stale.</summary>
    public const string StaleAfter = "safeguards-list.stale-after";

    private readonly Dictionary<string, ListEdition> byId;
    private readonly ILookup<string, Adoption> byJurisdiction;
    private readonly DatedParameter staleAfter;

    /// <exception cref="ArgumentException">An adoption names an edition that is not held.</exception>
    public SafeguardsLists(
        IReadOnlyList<ListEdition> editions,
        IReadOnlyList<Adoption> adoptions,
        IReadOnlyList<Overlay> overlays,
        IReadOnlyList<ListReading> readings,
        DatedParameter staleAfter)
    {
        Editions = editions;
        Adoptions = adoptions;
        Overlays = overlays;
        Readings = readings;
        this.staleAfter = staleAfter;
        byId = editions.ToDictionary(edition => edition.Id);
        byJurisdiction = adoptions.OrderBy(adoption => adoption.Earliest).ToLookup(adoption => adoption.Jurisdiction);
        if (adoptions.FirstOrDefault(adoption => !byId.ContainsKey(adoption.Edition)) is { } stray)
            throw new ArgumentException($"{stray.Jurisdiction} adopts edition {stray.Edition}, which is not held", nameof(adoptions));
    }

    public IReadOnlyList<ListEdition> Editions { get; }

    public IReadOnlyList<Adoption> Adoptions { get; }

    public IReadOnlyList<Overlay> Overlays { get; }

    public IReadOnlyList<ListReading> Readings { get; }

    /// <summary>The edition, or null where none has this id.</summary>
    public ListEdition? Edition(string id) => byId.GetValueOrDefault(id);

    /// <summary>Is the country on the list that counted in the jurisdiction on the date of the act?</summary>
    /// <param name="jurisdiction"><see cref="International"/>, or ISO 3166-1 alpha-3 of the country that relies on the list.</param>
    /// <param name="iso3">Source country, ISO 3166-1 alpha-3 in capitals.</param>
    /// <exception cref="ArgumentException"><paramref name="iso3"/> is not three capital letters.</exception>
    public ListFinding Lookup(string jurisdiction, string iso3, DateOnly dateOfAct)
    {
        if (iso3.Length != 3 || !iso3.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"\"{iso3}\" is not an ISO 3166-1 alpha-3 code", nameof(iso3));
        if (!byJurisdiction.Contains(jurisdiction))
            return Nothing(ListReason.JurisdictionNotHeld);
        var possible = PossibleOn([.. byJurisdiction[jurisdiction]], dateOfAct);
        return possible switch
        {
            [] => Nothing(ListReason.NoEdition),
            [null, ..] => Nothing(ListReason.NoEdition),
            [{ } only] => Finding(only, null, In(only, iso3), dateOfAct),
            [{ } older, .., { } newer] => Between(older, newer, iso3, dateOfAct),
            _ => Nothing(ListReason.NoEdition),
        };
    }

    /// <summary>How the jurisdiction reads the list for this country: its overlay, else its colour for listed and other countries.</summary>
    public ListColour ColourOn(string jurisdiction, string iso3, DateOnly dateOfAct)
    {
        var overlay = Overlays.LastOrDefault(row => row.Jurisdiction == jurisdiction && row.Iso3 == iso3
            && row.Earliest <= dateOfAct && !(row.To < dateOfAct));
        var listed = FromList(jurisdiction, iso3, dateOfAct);
        if (overlay is null)
            return listed;
        return dateOfAct >= overlay.Latest || listed == overlay.Colour ? overlay.Colour : ListColour.Unknown;
    }

    /// <summary>What one edition says, apart from where and when it counts.</summary>
    public ListAnswer InEdition(string editionId, string iso3) => Edition(editionId) is { Answers: true } edition
        ? edition.Members.Contains(iso3) ? ListAnswer.Listed : ListAnswer.NotListed
        : ListAnswer.Unknown;

    private ListColour FromList(string jurisdiction, string iso3, DateOnly dateOfAct)
    {
        var reading = Readings.FirstOrDefault(row => row.Jurisdiction == jurisdiction);
        return (reading, Lookup(jurisdiction, iso3, dateOfAct).Answer) switch
        {
            ({ } colours, ListAnswer.Listed) => colours.Listed,
            ({ } colours, ListAnswer.NotListed) => colours.NotListed,
            _ => ListColour.Unknown,
        };
    }

    /// <summary>Every adoption that may have been in effect on the day, oldest first; null first where perhaps none was.</summary>
    private static List<Adoption?> PossibleOn(List<Adoption> rows, DateOnly date)
    {
        var possible = rows.Where((row, index) => row.Earliest <= date && !(LastPossibleDay(rows, index) < date)).ToList<Adoption?>();
        var certain = possible.Exists(row => row!.Latest <= date);
        if (possible.Count > 0 && !certain)
            possible.Insert(0, null);
        return possible;
    }

    private static DateOnly? LastPossibleDay(List<Adoption> rows, int index) =>
        rows[index].To ?? (index + 1 < rows.Count ? rows[index + 1].Latest.AddDays(-1) : null);

    private ListFinding Between(Adoption older, Adoption newer, string iso3, DateOnly date)
    {
        var (before, after) = (In(older, iso3), In(newer, iso3));
        var reason = before == after ? ListReason.EditionsAgree : ListReason.EditionsDiffer;
        var answer = before == after ? before : ListAnswer.Unknown;
        var finding = Finding(older, newer.Edition, answer, date);
        return finding.Reason == ListReason.MembersNotHeld ? finding : finding with { Reason = reason };
    }

    private ListFinding Finding(Adoption adoption, string? alsoPossible, ListAnswer answer, DateOnly date)
    {
        var lastFresh = LastFreshDay(adoption, date);
        var reason = Edition(adoption.Edition) is { Answers: true } ? ListReason.EditionInEffect : ListReason.MembersNotHeld;
        return new ListFinding(answer, reason, adoption.Edition, alsoPossible, adoption.Earliest, adoption.Latest,
            adoption.Status, lastFresh < date, lastFresh);
    }

    /// <summary>
    /// The last day on which an adoption is not stale: a stated number of years after its first day, or after the day on which it
    /// was last confirmed. None where the age allowed is not known for the date.
    /// </summary>
    public DateOnly? LastFreshDay(Adoption adoption, DateOnly date)
    {
        var reference = adoption.LastConfirmedOn?.Value is { } seen && seen > adoption.Earliest ? seen : adoption.Earliest;
        return staleAfter.On(date) is { } age ? reference.AddYears((int)age.Value) : null;
    }

    private ListAnswer In(Adoption adoption, string iso3) => InEdition(adoption.Edition, iso3);

    private static ListFinding Nothing(ListReason reason) =>
        new(ListAnswer.Unknown, reason, null, null, null, null, FactStatus.Unknown, false, null);
}

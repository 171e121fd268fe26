using Comity.Rules.Lists;

namespace Comity.App.Countries;

/// <summary>A country on the editions of the safeguards list.</summary>
/// <param name="Editions">Editions whose members are held, oldest first.</param>
internal sealed record ListStanding(string Iso3, IReadOnlyList<ListEdition> Editions)
{
    public ListEdition? Latest => Editions.Count == 0 ? null : Editions[^1];

    public bool? Listed => Latest?.Members.Contains(Iso3);

    /// <summary>The oldest edition of those that list the country without a gap up to the latest.</summary>
    public ListEdition? ListedSince => Editions.Reverse().TakeWhile(e => e.Members.Contains(Iso3)).LastOrDefault();

    /// <summary>The latest edition that listed the country, where the latest does not.</summary>
    public ListEdition? ListedLast => Listed == true ? null : Editions.LastOrDefault(e => e.Members.Contains(Iso3));

    public static ListStanding Of(SafeguardsLists lists, string iso3) => new(iso3, [.. lists.Editions.Where(e => e.Answers)]);
}

using Comity.Methods.Synthetic.Names;

namespace Comity.Methods.Synthetic;

/// <summary>Where health personnel of a synthetic register come from: the own country most, a few others much, many a little. The shares are invented.</summary>
internal static class Origins
{
    private static readonly (string Country, int Region)[] Abroad =
    [
        ("IND", 5), ("PHL", 1), ("NGA", 6), ("ROU", 2), ("EGY", 3), ("POL", 2), ("GHA", 6), ("SYR", 3), ("ESP", 1), ("ZWE", 6),
        ("PAK", 3), ("KEN", 6), ("UKR", 4), ("IRL", 0), ("NPL", 5), ("DEU", 0), ("CUB", 1), ("JOR", 3), ("PRT", 1), ("SRB", 4),
        ("ZAF", 6), ("GRC", 2), ("SDN", 3), ("BGR", 4), ("HUN", 2), ("COL", 1), ("TUN", 3), ("UGA", 6), ("RUS", 4), ("BGD", 5),
        ("MEX", 1), ("LKA", 5), ("ITA", 1), ("CMR", 6), ("IRQ", 3), ("LTU", 2), ("KAZ", 4), ("ETH", 6), ("TUR", 2), ("JAM", 0),
        ("LBN", 3), ("SWE", 2), ("BLR", 4), ("ZMB", 6), ("PER", 1), ("FJI", 0), ("MAR", 3), ("MWI", 6), ("EST", 2), ("BTN", 5),
    ];

    /// <summary>Of the own country: several groups with names of their own.</summary>
    private static readonly (int Region, int Weight)[] AtHome = [(0, 62), (1, 9), (2, 11), (3, 6), (4, 4), (5, 5), (6, 3)];

    public static string Foreign(string own, Draws draws)
    {
        var at = draws.Rank(Abroad.Length, 4);
        return Abroad[at].Country == own ? Abroad[(at + 1) % Abroad.Length].Country : Abroad[at].Country;
    }

    /// <summary>Names that go with a country of birth; now and then with another.</summary>
    public static NameRegion Names(string born, string own, Draws draws)
    {
        if (born == own || draws.InThousand(60))
            return NameRegion.All[draws.Of(AtHome)];
        return NameRegion.All[Abroad.FirstOrDefault(a => a.Country == born).Region];
    }
}

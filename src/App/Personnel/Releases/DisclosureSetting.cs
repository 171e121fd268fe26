using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Disclosure;

namespace Comity.App.Personnel.Releases;

/// <summary>What a country withholds from a day on; a later one takes its place. Never changed.</summary>
internal sealed class DisclosureSetting : IRecorded, IOfCountryAlone
{
    public const int LeastThreshold = 3;
    public const int MostThreshold = 20;

    /// <summary>Multiples that may be rounded to.</summary>
    public static readonly IReadOnlyList<int> Multiples = [3, 5];

    private DisclosureSetting()
    {
    }

    public DisclosureSetting(Guid id, CountryCode country, DateOnly from, DisclosureChoice choice, string seed, Guid by, DateTimeOffset at)
    {
        (Id, Country, ValidFrom, SetBy, SetAt, Seed) = (id, country, from, by, at, seed);
        (Threshold, ZerosAreShown, RoundingTo) = (choice.Threshold, choice.ZerosAreShown, choice.RoundingTo);
    }

    public Guid Id { get; private set; }

    public CountryCode Country { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public int Threshold { get; private set; }

    public bool ZerosAreShown { get; private set; }

    public int? RoundingTo { get; private set; }

    /// <summary>Decides which way numbers are rounded; the same for ever, or two releases of one number would tell it.</summary>
    [Secret]
    public string Seed { get; private set; } = "";

    public Guid SetBy { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    public string Subject => $"disclosure/{Id}";

    public DisclosureParameters Parameters => new() { ValidFrom = ValidFrom, Threshold = Threshold, ZerosAreShown = ZerosAreShown, RoundingTo = RoundingTo };
}

/// <param name="Threshold">Counts from 1 to one less are withheld.</param>
/// <param name="ZerosAreShown">False: that nobody is there tells too much.</param>
/// <param name="RoundingTo">None: numbers are withheld, not rounded.</param>
internal sealed record DisclosureChoice(int Threshold, bool ZerosAreShown, int? RoundingTo);

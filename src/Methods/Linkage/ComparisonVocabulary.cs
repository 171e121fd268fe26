namespace Comity.Methods.Linkage;

/// <summary>What each comparison may say, in the order in which it is tried, and where the weight may depend on how common the value is.</summary>
public static class ComparisonVocabulary
{
    private static readonly Outcome[] Names = [Outcome.Same, Outcome.Part, Outcome.Initial, Outcome.Alike, Outcome.SoundsAlike, Outcome.Differs];
    private static readonly Outcome[] Codes = [Outcome.Same, Outcome.Differs];

    public static IReadOnlyDictionary<Compared, IReadOnlyList<Outcome>> Outcomes { get; } = new Dictionary<Compared, IReadOnlyList<Outcome>>
    {
        [Compared.Family] = Names,
        [Compared.Given] = Names,
        [Compared.NameOrder] = [Outcome.AsStated, Outcome.Swapped],
        [Compared.NameUsed] = [Outcome.MainNames, Outcome.OtherName],
        [Compared.Script] = Codes,
        [Compared.BirthDate] =
            [Outcome.Same, Outcome.SamePlaceholder, Outcome.DayMonthSwapped, Outcome.OneDigit, Outcome.SameMonth, Outcome.SameYear, Outcome.Differs],
        [Compared.Sex] = Codes,
        [Compared.CountryOfBirth] = Codes,
        [Compared.Citizenship] = Codes,
        [Compared.Occupation] = [Outcome.Same, Outcome.SameGroup, Outcome.Differs],
        [Compared.QualificationCountry] = Codes,
        [Compared.Institution] = [Outcome.Same, Outcome.Alike, Outcome.Differs],
        [Compared.QualifiedOn] = [Outcome.Same, Outcome.SameMonth, Outcome.SameYear, Outcome.YearApart, Outcome.Differs],
        [Compared.NationalNumber] = [Outcome.Same, Outcome.Alike, Outcome.Differs],
    };

    /// <summary>Where the weight of what fits may stand by how common it is.</summary>
    public static bool MayDependOnCommonness(Compared compared, Outcome outcome) =>
        compared switch
        {
            Compared.Family or Compared.Given => outcome is not Outcome.Differs,
            Compared.CountryOfBirth or Compared.Citizenship or Compared.QualificationCountry or Compared.Occupation or Compared.Institution
                or Compared.QualifiedOn => outcome == Outcome.Same,
            _ => false,
        };
}

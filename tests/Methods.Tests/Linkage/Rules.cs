using Comity.Methods.Linkage;
using Comity.Methods.Personnel;
using Comity.Standards.Linkage;
using Comity.Tests;

namespace Comity.Methods.Tests.Linkage;

/// <summary>The rules that Comity ships, and persons to try them on.</summary>
internal static class Rules
{
    public static DuplicateRules Shipped { get; } = Read();

    /// <summary>A person with everything known; the others of a small register are strangers to her.</summary>
    public static LinkagePerson Ama(long key) => new(key, [new("Testawuor-Muster", "Amalvi Kodja")])
    {
        Birth = PartialDate.Parse("1984-05-09"),
        Sex = PersonCodes.Female,
        CountryOfBirth = "GHA",
        Citizenships = ["GHA", "XDA"],
        Occupation = "2221",
        Qualified = "GHA",
        Institution = "Institute of Examples",
        QualifiedOn = PartialDate.Parse("2007-06-30"),
        NationalNumber = "SYN-840509-17",
    };

    public static LinkagePerson Stranger(long key) => new(key, [new($"Probeka{(char)('a' + (key % 26))}r", $"Bolvu{(char)('a' + (key / 26 % 26))}n")])
    {
        Birth = PartialDate.Of(new DateOnly(1960, 1, 2).AddDays((int)(key * 37 % 9_000))),
        Sex = key % 2 == 0 ? PersonCodes.Female : PersonCodes.Male,
        CountryOfBirth = "XDA",
        Citizenships = ["XDA"],
        Occupation = "2211",
        Qualified = "XDA",
        QualifiedOn = PartialDate.Of(new DateOnly(1985, 1, 2).AddDays((int)(key * 53 % 9_000))),
    };

    public static LinkageRows Rows(params LinkagePerson[] persons) => LinkageRows.Of(persons.Concat(Enumerable.Range(1_000, 300).Select(key => Stranger(key))));

    /// <summary>What the rules say of Ama and of her once more as changed.</summary>
    public static DuplicatePair Ama(Func<LinkagePerson, LinkagePerson> changed) => Duplicates.Explain(Rows(Ama(1), changed(Ama(2))), Shipped, 1, 2);

    public static DuplicateFindings Find(LinkageRows rows, DuplicateRules rules) => Duplicates.Find(rows, rules, TestContext.Current.CancellationToken);

    public static DuplicateFindings FindAmong(IEnumerable<long> newOnes, LinkageRows all, DuplicateRules rules) =>
        Duplicates.FindAmong(newOnes, all, rules, TestContext.Current.CancellationToken);

    public static ComparisonSaid Of(this DuplicatePair pair, Compared compared) => pair.Because.Single(said => said.Compare == compared);

    private static DuplicateRules Read()
    {
        using var yaml = File.OpenText(Places.InRepository("policy", "personnel", "duplicates.yaml"));
        return DuplicateRulesReader.Read(yaml)[^1];
    }
}

using Comity.Methods.Personnel;
using Comity.Methods.Synthetic.Names;

namespace Comity.Methods.Synthetic;

/// <summary>
/// Makes a person out of nothing but a row's number: any can be made again at any time. What belongs together in life does so here:
/// country of birth, name, citizenship and place of training; occupation and sex; age and exit.
/// </summary>
internal sealed class SyntheticPersons(SyntheticPlan plan)
{
    private const int YearsOfRegistration = 40;

    private static readonly (string, int)[] Occupations =
        [("2221", 360), ("2211", 110), ("2212", 140), ("3221", 130), ("2222", 45), ("3222", 20), ("2261", 35), ("2262", 60), ("2264", 45), ("2240", 15), ("5321", 40)];

    private static readonly (string, int)[] Sectors =
        [(PersonCodes.Public, 64), (PersonCodes.PrivateForProfit, 20), (PersonCodes.PrivateNotForProfit, 12), (PersonCodes.Unknown, 4)];

    private static readonly (int?, int)[] Shares = [(1_000, 66), (800, 9), (500, 12), (600, 5), (250, 3), (null, 5)];

    /// <summary>The person who is first registered in this row, with the number of the row.</summary>
    public PersonRecord At(long row)
    {
        var draws = new Draws(plan.Seed, row, 1);
        var registered = plan.On.AddDays(-(int)(YearsOfRegistration * 365.25 * Math.Pow(draws.Unit(), 1.25)));
        var qualified = Qualified(registered, draws);
        var birth = Birth(qualified, draws);
        var trained = draws.InThousand(770) ? plan.Country : Origins.Foreign(plan.Country, draws);
        var born = Born(trained, draws);
        var occupation = draws.Of(Occupations);
        var female = draws.InThousand(ShareOfWomen(occupation));
        var names = Origins.Names(born, plan.Country, draws);
        var (family, given) = Names(names, female, birth.Year, draws);
        var person = new PersonRecord(Number(row))
        {
            Authority = "Council of Examples",
            Family = family,
            Given = given,
            Birth = Told(birth, draws, 955, 15, trained != plan.Country),
            Sex = draws.Below(1_000) switch { < 6 => PersonCodes.Unknown, 6 => PersonCodes.OtherSex, _ => female ? PersonCodes.Female : PersonCodes.Male },
            Citizenships = Citizenships(born, draws),
            CountryOfBirth = draws.InThousand(30) ? PersonCodes.Unknown : born,
            Occupation = draws.InThousand(8) ? PersonCodes.Unknown : occupation,
            Qualifications = [new("", Institution(trained, draws), draws.InThousand(20) ? PersonCodes.Unknown : trained, Told(qualified, draws, 620, 130, false))],
        };
        return Working(person, birth, registered, draws);
    }

    /// <summary>Who registers an old acquaintance of the register anew does so after the first time.</summary>
    public PersonRecord WorkingLater(PersonRecord person, DateOnly first, Draws draws)
    {
        var registered = first.AddDays(draws.Below(Math.Max(1, plan.On.DayNumber - first.DayNumber)));
        return Working(person, person.Birth.Earliest ?? registered.AddYears(-30), registered, draws);
    }

    /// <summary>From registration to exit.</summary>
    private PersonRecord Working(PersonRecord person, DateOnly birth, DateOnly registered, Draws draws)
    {
        var (exit, until) = Leaving(birth, registered, draws);
        return person with
        {
            Registered = Told(registered, draws, 985, 5, false),
            Licences = [new(exit.Happened ? Ended(exit) : PersonCodes.Active, PartialDate.Of(registered), until)],
            Employments = Posts(registered, exit, draws),
            Activity = draws.Of([(PersonCodes.Practising, 78), (PersonCodes.ProfessionallyActive, 9), (PersonCodes.LicensedOnly, 9), (PersonCodes.Unknown, 4)]),
            Exit = exit,
        };
    }

    /// <summary>A register holds Latin letters; now and then a clerk took over what stands in the passport.</summary>
    private static (string Family, string Given) Names(NameRegion region, bool female, int born, Draws draws)
    {
        var (family, given) = (InventedNames.Family(region, female, draws), InventedNames.Given(region, female, born, draws));
        return region.Script != Script.Latin && draws.InThousand(40) ? (OtherScripts.Write(region.Script, family), OtherScripts.Write(region.Script, given)) : (family, given);
    }

    /// <summary>Names that would go with this person, for whoever takes another one.</summary>
    public NameRegion NamesOf(PersonRecord person, Draws draws) => Origins.Names(person.CountryOfBirth, plan.Country, draws);

    public string Number(long row) => $"SYN{row + 1:0000000}";

    /// <summary>The date as a register holds it: now and then only month or year, or the first of January for a year.</summary>
    public static PartialDate Told(DateOnly day, Draws draws, int whole, int month, bool firstOfYear)
    {
        if (firstOfYear && draws.InThousand(40))
            return PartialDate.Of(new DateOnly(day.Year, 1, 1));
        var drawn = draws.Below(1_000);
        return drawn < whole ? PartialDate.Of(day)
            : drawn < whole + month ? PartialDate.Parse($"{day.Year:0000}-{day.Month:00}")
            : drawn < 993 ? PartialDate.Parse($"{day.Year:0000}")
            : PartialDate.Unknown;
    }

    /// <summary>Schools let their people out on few days of a year.</summary>
    private static DateOnly Qualified(DateOnly registered, Draws draws)
    {
        var day = registered.AddDays(-draws.Rank(4_000, 200));
        if (!draws.InThousand(650))
            return day;
        var school = new DateOnly(day.Year, draws.Of([6, 7, 7, 12]), draws.Of([1, 15, 30]));
        return school <= registered ? school : school.AddYears(-1);
    }

    private static DateOnly Birth(DateOnly qualified, Draws draws) => qualified.AddDays(-(int)(365.25 * (21 + draws.Rank(24, 3))) - draws.Below(366));

    private string Born(string trained, Draws draws) =>
        trained == plan.Country
            ? draws.InThousand(900) ? plan.Country : Origins.Foreign(plan.Country, draws)
            : draws.InThousand(840) ? trained : draws.InThousand(650) ? plan.Country : Origins.Foreign(plan.Country, draws);

    private static int ShareOfWomen(string occupation) => occupation switch
    {
        "2221" or "3221" or "5321" => 850,
        "2222" or "3222" => 985,
        "2211" => 530,
        "2212" => 430,
        _ => 620,
    };

    private string[] Citizenships(string born, Draws draws)
    {
        if (draws.InThousand(15))
            return [];
        if (born == plan.Country)
            return draws.InThousand(45) ? [plan.Country, Origins.Foreign(plan.Country, draws)] : [plan.Country];
        return draws.Below(100) switch { < 48 => [born], < 80 => [plan.Country], _ => [plan.Country, born] };
    }

    private string Institution(string trained, Draws draws) =>
        draws.InThousand(120) ? "" : trained == plan.Country ? $"School of Examples No. {draws.Rank(40, 3) + 1}" : $"{trained} Institute of Examples No. {draws.Rank(25, 2) + 1}";

    private (PersonExit Exit, PartialDate Until) Leaving(DateOnly birth, DateOnly registered, Draws draws)
    {
        var retires = birth.AddDays((int)(365.25 * draws.Between(58, 67)));
        var leaves = registered.AddDays((int)(-Math.Log(1 - draws.Unit()) / 0.025 * 365.25));
        var on = leaves < retires ? leaves : retires > registered ? retires : registered.AddDays(900);
        if (on > plan.On)
            return (PersonExit.None, draws.InThousand(150) ? PartialDate.Unknown : PartialDate.Of(new DateOnly(plan.On.Year + draws.Between(1, 3), 12, 31)));
        var type = on == retires
            ? PersonCodes.Retirement
            : draws.Of([(PersonCodes.Emigration, 34), (PersonCodes.Resignation, 38), (PersonCodes.Death, 8), (PersonCodes.Dismissal, 3), (PersonCodes.Revocation, 2), (PersonCodes.Incapacity, 7), (PersonCodes.Unknown, 8)]);
        return (new PersonExit(PartialDate.Of(on), type), PartialDate.Of(on.AddDays(-1)));
    }

    private static string Ended(PersonExit exit) => exit.Type == PersonCodes.Revocation ? PersonCodes.Revoked : PersonCodes.Expired;

    private static List<Employment> Posts(DateOnly registered, PersonExit exit, Draws draws)
    {
        if (draws.InThousand(70))
            return [];
        var until = exit.On.Day is { } day ? PartialDate.Of(day.AddDays(-1)) : default;
        var post = new Employment(draws.Of(Sectors), $"Clinic of Examples No. {draws.Rank(3_000, 20) + 1}", Territory(draws), draws.Of(Shares), PartialDate.Of(registered), until);
        return [post];
    }

    private static string Territory(Draws draws) => draws.InThousand(12) ? PersonCodes.Unknown : $"T{draws.Rank(80, 6) + 1:00}";
}

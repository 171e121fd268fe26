using System.Globalization;
using Comity.Methods.Personnel;
using Comity.Methods.Synthetic.Names;

namespace Comity.Methods.Synthetic;

/// <summary>
/// Registers a person a second time as it happens in offices: by another clerk, from other papers, years later, after a wedding, from a
/// passport in another script. What was changed is told, so that it is known what there is to find.
/// </summary>
internal sealed class Disguises(SyntheticPlan plan, SyntheticPersons persons)
{
    // Shares are ours, after what studies of linkage report: names and dates go wrong about equally often, most records by one fault.
    private static readonly (string Kind, int Weight)[] Kinds =
    [
        ("typing:family_name", 17), ("typing:given_name", 15), ("typing:birth_date", 9), ("date-swapped", 20), ("names-swapped", 9),
        ("other-script", 6), ("marks-lost", 3), ("former-name", 9), ("given-name-missing", 18), ("initial", 4), ("family-name-missing", 12), ("birth-day-missing", 5), ("spelling", 8),
    ];

    public (PersonRecord Record, string Faults) Again(PersonRecord first, long row)
    {
        var draws = new Draws(plan.Seed, row, 2);
        var record = Later(first, row, draws);
        var faults = new List<string>();
        var wanted = draws.Below(100) switch { < 20 => 0, < 85 => 1, < 98 => 2, _ => 3 };
        for (var attempt = 0; faults.Count < wanted && attempt < 30; attempt++)
        {
            var kind = draws.Of(Kinds);
            var changed = Disguised(record, kind, draws);
            if (faults.Contains(kind) || (changed.Family, changed.Given, changed.Birth) == (record.Family, record.Given, record.Birth))
                continue;
            record = changed;
            faults.Add(kind);
        }

        return (record, faults.Count == 0 ? "same" : string.Join('+', faults));
    }

    /// <summary>A twin: of the same parents and day, often through the same school; given name and work are his or her own.</summary>
    public PersonRecord Twin(PersonRecord first, long row)
    {
        var (draws, own) = (new Draws(plan.Seed, row, 3), persons.At(row));
        var female = draws.InThousand(650) ? first.Sex == PersonCodes.Female : own.Sex == PersonCodes.Female;
        var sibling = own with
        {
            Family = first.Family,
            Given = Sibling(first, female, draws),
            Sex = female ? PersonCodes.Female : PersonCodes.Male,
            Birth = first.Birth,
            CountryOfBirth = first.CountryOfBirth,
            Citizenships = first.Citizenships,
            Qualifications = draws.InThousand(550) ? first.Qualifications : [first.Qualifications[0] with { Institution = own.Qualifications[0].Institution, Completed = Slips.YearsLater(first.Qualifications[0].Completed, draws.Between(1, 4)) }],
            Occupation = draws.InThousand(450) ? first.Occupation : own.Occupation,
        };
        return persons.WorkingLater(sibling, RegisteredOn(first), draws);
    }

    /// <summary>What another clerk writes of the same person at a later time: papers lack, work and passports have changed.</summary>
    private PersonRecord Later(PersonRecord first, long row, Draws draws)
    {
        var own = persons.At(row);
        var again = own with
        {
            Family = first.Family,
            Given = first.Given,
            OtherNames = first.OtherNames,
            Birth = first.Birth,
            Sex = draws.Below(1_000) switch { < 15 => PersonCodes.Unknown, < 19 => Wrong(first.Sex), _ => first.Sex },
            CountryOfBirth = draws.Below(1_000) switch { < 50 => PersonCodes.Unknown, < 60 => own.CountryOfBirth, _ => first.CountryOfBirth },
            Citizenships = draws.Below(1_000) switch { < 40 => [], < 90 => [plan.Country], < 130 => [.. first.Citizenships.Append(plan.Country).Distinct()], _ => first.Citizenships },
            Occupation = draws.Below(1_000) switch { < 130 => own.Occupation, _ => first.Occupation },
            Qualifications = [Requalified(first.Qualifications[0], own.Qualifications[0], draws)],
        };
        return persons.WorkingLater(again, RegisteredOn(first), draws);
    }

    private static DateOnly RegisteredOn(PersonRecord first) => first.Licences[0].From.Day!.Value;

    private static Qualification Requalified(Qualification first, Qualification own, Draws draws) => first with
    {
        Institution = draws.Below(100) switch { < 25 => "", < 28 => own.Institution, _ => first.Institution },
        Country = draws.Below(1_000) switch { < 30 => PersonCodes.Unknown, < 45 => own.Country, _ => first.Country },
        Completed = draws.Below(100) switch
        {
            < 8 => PartialDate.Unknown,
            < 34 => first.Completed.Year is { } year ? PartialDate.Parse(year.ToString("0000", CultureInfo.InvariantCulture)) : PartialDate.Unknown,
            < 40 => first.Completed.Year is { } year ? PartialDate.Parse((year + draws.Of([-1, 1])).ToString("0000", CultureInfo.InvariantCulture)) : PartialDate.Unknown,
            < 42 => Slips.YearsLater(first.Completed, draws.Between(2, 8)),
            _ => first.Completed,
        },
    };

    private static string Wrong(string sex) => sex == PersonCodes.Female ? PersonCodes.Male : PersonCodes.Female;

    private PersonRecord Disguised(PersonRecord record, string kind, Draws draws) => kind switch
    {
        "typing:family_name" => record with { Family = Slips.Typed(record.Family, draws) },
        "typing:given_name" => record with { Given = Slips.Typed(record.Given, draws) },
        "typing:birth_date" => record with { Birth = Slips.Mistyped(record.Birth, plan.On, draws) },
        "date-swapped" => record with { Birth = Slips.Swapped(record.Birth) },
        "names-swapped" => record with { Family = record.Given, Given = record.Family },
        "other-script" => InScript(record, draws),
        "marks-lost" => OtherScripts.IsLatin(record.Family + record.Given) ? Latin(record) : record,
        "former-name" => record with { Family = Married(record, draws) },
        "given-name-missing" => record with { Given = Slips.First(record.Given) },
        "initial" => record with { Given = Slips.Initial(record.Given) },
        "family-name-missing" => record with { Family = Slips.First(record.Family) },
        "birth-day-missing" => record with { Birth = Slips.Coarser(record.Birth, draws) },
        "spelling" => record with { Family = Slips.Respelt(record.Family, draws), Given = Slips.Respelt(record.Given, draws) },
        _ => record,
    };

    /// <summary>Another family name, or both names together.</summary>
    private string Married(PersonRecord record, Draws draws)
    {
        var name = InventedNames.Family(persons.NamesOf(record, draws), record.Sex == PersonCodes.Female, draws);
        return draws.Below(100) switch { < 55 => name, < 75 => record.Family + "-" + name, _ => name + " " + record.Family };
    }

    /// <summary>Nobody gives two children one name.</summary>
    private string Sibling(PersonRecord first, bool female, Draws draws)
    {
        var taken = first.Given.Split(' ', '-');
        var names = persons.NamesOf(first, draws);
        while (true)
        {
            var given = InventedNames.Given(names, female, first.Birth.Year ?? 1980, draws);
            if (!given.Split(' ', '-').Intersect(taken, StringComparer.Ordinal).Any())
                return given;
        }
    }

    private static PersonRecord Latin(PersonRecord record) =>
        record with { Family = OtherScripts.Write(Script.Latin, record.Family), Given = OtherScripts.Write(Script.Latin, record.Given) };

    private PersonRecord InScript(PersonRecord record, Draws draws)
    {
        if (!OtherScripts.IsLatin(record.Family + record.Given))
            return Latin(record);
        var script = persons.NamesOf(record, draws).Script;
        if (script == Script.Latin)
            script = draws.Of([(Script.Arabic, 35), (Script.Cyrillic, 45), (Script.Devanagari, 20)]);
        return record with { Family = OtherScripts.Write(script, record.Family), Given = OtherScripts.Write(script, record.Given) };
    }
}

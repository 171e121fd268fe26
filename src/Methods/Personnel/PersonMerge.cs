using Comity.Methods.Personnel.Spells;

namespace Comity.Methods.Personnel;

/// <summary>
/// One record of two that are of one person. Where a record has one value and the two differ, somebody chooses; what is not known of one is taken
/// from the other. Of names, citizenships, qualifications, licences and posts all are kept, and two that contradict each other in nothing are one.
/// </summary>
public static class PersonMerge
{
    private static readonly PersonRecord Nothing = new("");

    /// <summary>The parts of which a record says one thing, in the order in which it is read.</summary>
    public static IReadOnlyList<PersonParts> Single { get; } =
    [
        PersonParts.Name, PersonParts.Birth, PersonParts.Sex, PersonParts.NationalNumber, PersonParts.CountryOfBirth, PersonParts.Occupation,
        PersonParts.Specialisation, PersonParts.Activity, PersonParts.Authority, PersonParts.Registered, PersonParts.Exit, PersonParts.Address,
        PersonParts.Contact,
    ];

    public static bool Knows(PersonRecord record, PersonParts part) => Form(record, part).Length > Form(Nothing, part).Length;

    public static bool Same(PersonRecord one, PersonRecord other, PersonParts part) => Form(one, part).AsSpan().SequenceEqual(Form(other, part));

    /// <summary>Where somebody has to choose: both say something, and not the same; or one has left and the other not.</summary>
    public static IReadOnlyList<PersonParts> Open(PersonRecord one, PersonRecord other) =>
        [.. Single.Where(part => !Same(one, other, part) && (part == PersonParts.Exit || (Knows(one, part) && Knows(other, part))))];

    /// <summary>What is proposed to be taken from the one that goes: the earlier registration, who has not left, the whole date, else what was said later.</summary>
    /// <param name="goneIsLater">What is said of the one that goes was said later.</param>
    public static PersonParts Proposed(PersonRecord stays, PersonRecord gone, bool goneIsLater) =>
        Open(stays, gone).Where(part => FromGone(stays, gone, part, goneIsLater)).Aggregate(PersonParts.None, (all, part) => all | part);

    /// <param name="stays">Its number is kept.</param>
    /// <param name="fromGone">Parts of <see cref="Single"/> to be taken from the one that goes.</param>
    public static PersonRecord Of(PersonRecord stays, PersonRecord gone, PersonParts fromGone)
    {
        var taken = Single.Where(part => Takes(stays, gone, part, fromGone)).Aggregate(PersonParts.None, (all, part) => all | part);
        var merged = PersonOverlay.Of(stays, gone, taken);
        return merged with
        {
            Exit = taken.HasFlag(PersonParts.Exit) ? gone.Exit : stays.Exit,
            OtherNames = Names(merged, stays, gone),
            Citizenships = [.. stays.Citizenships.Union(gone.Citizenships, StringComparer.Ordinal)],
            Qualifications = PartMerge.Qualifications(stays.Qualifications, gone.Qualifications),
            Licences = PartMerge.Licences(stays.Licences, gone.Licences),
            Employments = PartMerge.Employments(stays.Employments, gone.Employments),
            AsSent = gone.AsSent.Count == 0 ? stays.AsSent
                : stays.AsSent.Concat(gone.AsSent.Where(s => !stays.AsSent.ContainsKey(s.Key))).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>What is believed of one person, from what is believed of two: of each day both records as they were on it.</summary>
    /// <param name="stays">In order of time.</param>
    /// <param name="gone">In order of time.</param>
    public static IReadOnlyList<PersonState> Of(IReadOnlyList<PersonState> stays, IReadOnlyList<PersonState> gone, PersonParts fromGone)
    {
        var merged = new List<PersonState>();
        DateOnly?[] begins = [stays[0].From is { } one && gone[0].From is { } other ? (one < other ? one : other) : null];
        foreach (var from in begins.Concat(stays.Concat(gone).Select(s => s.From).Where(f => f is not null)).Distinct().Order())
        {
            var record = Of(On(stays, from), On(gone, from), fromGone);
            if (merged.Count == 0 || PersonFingerprint.Of(merged[^1].Record) != PersonFingerprint.Of(record))
                merged.Add(new PersonState(from, record));
        }

        return merged;
    }

    private static PersonRecord On(IReadOnlyList<PersonState> states, DateOnly? day) =>
        (states.LastOrDefault(s => s.From is null || s.From <= day) ?? states[0]).Record;

    private static bool Takes(PersonRecord stays, PersonRecord gone, PersonParts part, PersonParts fromGone) =>
        part == PersonParts.Exit ? fromGone.HasFlag(part) : fromGone.HasFlag(part) ? Knows(gone, part) : !Knows(stays, part) && Knows(gone, part);

    private static bool FromGone(PersonRecord stays, PersonRecord gone, PersonParts part, bool goneIsLater) => part switch
    {
        PersonParts.Exit when stays.Exit.Happened != gone.Exit.Happened => stays.Exit.Happened,
        PersonParts.Registered when stays.Registered.Earliest != gone.Registered.Earliest => gone.Registered.Earliest < stays.Registered.Earliest,
        PersonParts.Birth when stays.Birth.IsWhole != gone.Birth.IsWhole => gone.Birth.IsWhole,
        _ => goneIsLater,
    };

    /// <summary>The name that was not taken is found by from now on as another name.</summary>
    private static OtherName[] Names(PersonRecord merged, PersonRecord stays, PersonRecord gone)
    {
        var mains = new[] { stays, gone }.Where(r => r.Family.Length + r.Given.Length > 0)
            .Select(r => new OtherName(r.Family, r.Given, IsLatin(r) == IsLatin(merged) ? "" : "script"));
        return [.. stays.OtherNames.Concat(gone.OtherNames).Concat(mains).Where(n => (n.Family, n.Given) != (merged.Family, merged.Given)).DistinctBy(n => (n.Family, n.Given))];
    }

    private static bool IsLatin(PersonRecord record) => (record.Family + record.Given).All(letter => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00') || !char.IsLetter(letter));

    private static byte[] Form(PersonRecord record, PersonParts part) =>
        PersonForm.Write(PersonOverlay.Of(Nothing, record, part) with { AsSent = Nothing.AsSent });
}

using Comity.Methods.Tabulation;

namespace Comity.Methods.Personnel.Spells;

/// <summary>
/// Works out from the states of a person's record the spells to count. Who has a licence is there as long as it is valid; where a register
/// keeps no licences, from registration on; nobody after the exit. A first day of which only a part is known is the earliest that it may be, a
/// last day the latest. Of several posts on a day the largest counts for sector and territory, then the latest begun, then the first stated (ours).
/// </summary>
public static class PersonSpells
{
    /// <param name="states">At least one, the first since ever or from some day, each later one from a later day.</param>
    /// <param name="own">Code of the register's country.</param>
    /// <returns>In order of time, without overlap; empty where the person was never there on a known day.</returns>
    public static IReadOnlyList<PersonSpell> Of(IReadOnlyList<PersonState> states, string own)
    {
        var pieces = new List<Piece>(states.Count);
        for (var i = 0; i < states.Count; i++)
        {
            var window = new Span(i == 0 ? null : states[i].From, i == states.Count - 1 ? null : states[i + 1].From!.Value.AddDays(-1));
            foreach (var presence in Presence.Of(states[i].Record))
                AddPosts(pieces, presence, window, states[i].Record, own);
        }

        return Joined(pieces);
    }

    private static void AddPosts(List<Piece> pieces, Presence presence, Span window, PersonRecord record, string own)
    {
        if (presence.Days.Within(window) is not { } days)
            return;
        foreach (var part in Posts.Cut(days, record.Employments))
        {
            var piece = new Piece(Spell(record, part, own), presence.Ending(record));
            if (pieces.Count > 0 && pieces[^1].Continues(piece))
                pieces[^1] = pieces[^1].With(piece);
            else
                pieces.Add(piece);
        }
    }

    private static PersonSpell Spell(PersonRecord record, Span days, string own)
    {
        var (citizenship, citizenships) = CountedCitizenship.Of(record.Citizenships, own);
        var post = Posts.Main(record.Employments, days.First);
        return new PersonSpell
        {
            First = days.First,
            Last = days.Last,
            Occupation = record.Occupation,
            Sex = record.Sex,
            Birth = record.Birth.Day,
            Qualified = record.CountryOfFirstQualification,
            Citizenship = citizenship,
            Citizenships = citizenships,
            Born = record.CountryOfBirth,
            Activity = record.Activity,
            Sector = post?.Sector ?? PersonCodes.Unknown,
            Territory = post?.Territory ?? PersonCodes.Unknown,
            FullTime = Posts.FullTime(record.Employments, days.First),
            Entry = SpellColumns.Of(record.CountryOfFirstQualification, own) switch
            {
                SpellColumns.Domestic => EntryTypes.NewDomestic,
                SpellColumns.Foreign => EntryTypes.NewForeign,
                _ => EntryTypes.New,
            },
        };
    }

    /// <summary>Ways in and out: of spells that follow one another, and of those with an absence between.</summary>
    private static PersonSpell[] Joined(List<Piece> pieces)
    {
        var spells = new PersonSpell[pieces.Count];
        for (var i = 0; i < spells.Length; i++)
        {
            var spell = pieces[i].Spell;
            var entry = i == 0 ? spell.Entry : WayIn(pieces[i - 1].Spell.Last!.Value, spell.First!.Value);
            var exit = spell.Last is not { } last ? "" : i == spells.Length - 1 ? pieces[i].Ending : WayOut(last, pieces[i + 1].Spell.First!.Value, pieces[i].Ending);
            spells[i] = spell with { Entry = entry, Exit = exit };
        }

        return spells;
    }

    private static string WayIn(DateOnly last, DateOnly first) =>
        first == last.AddDays(1) ? EntryTypes.Continued : IsShort(last, first) ? EntryTypes.Resumed : EntryTypes.Return;

    private static string WayOut(DateOnly last, DateOnly first, string ending) =>
        first == last.AddDays(1) ? ExitKinds.Continues : IsShort(last, first) ? ExitKinds.Paused : ending;

    private static bool IsShort(DateOnly last, DateOnly first) => first < last.AddDays(1).AddMonths(12);

    /// <summary>A spell on its way, with how it ends where nothing follows.</summary>
    private sealed record Piece(PersonSpell Spell, string Ending)
    {
        public bool Continues(Piece next) => Spell.Last?.AddDays(1) == next.Spell.First && Spell == next.Spell with { First = Spell.First, Last = Spell.Last };

        public Piece With(Piece next) => new(Spell with { Last = next.Spell.Last }, next.Ending);
    }
}

using System.Globalization;
using Comity.Methods.Linkage.Rows;
using Comity.Methods.Personnel;

namespace Comity.Methods.Linkage.Comparing;

/// <summary>
/// Weighs pairs of records: first what costs next to nothing, then, where it can still matter, names. Of the two the one with the smaller key is
/// looked at first, so that the outcome does not depend on the order of rows. It keeps nothing between pairs: threads share it.
/// </summary>
internal sealed class PairComparer
{
    private static readonly Compared[] All = Enum.GetValues<Compared>();

    private readonly LinkageRows _rows;
    private readonly DuplicateRules _rules;
    private readonly Weighing _weighing;
    private readonly NameOutcomes _nameOutcomes;
    private readonly int[] _placeholders;
    private readonly short[] _bestNames;
    private readonly (Guard Guard, (int At, ulong Outcomes)[] When)[] _guards;

    public PairComparer(LinkageRows rows, DuplicateRules rules)
    {
        (_rows, _rules, Thresholds) = (rows, rules, rules.Thresholds.For(rows.Count));
        _weighing = new Weighing(rules, rows.Count);
        _nameOutcomes = new NameOutcomes(rows.Names, rules.Likeness);
        _placeholders = [.. rules.PlaceholderDays.Select(day => int.Parse(day.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))];
        _guards = [.. rules.Guards.Select(guard => (guard, guard.When.Select(w => ((int)w.Key, w.Value.Aggregate(0UL, (all, o) => all | (1UL << (int)o)))).ToArray()))];
        _bestNames = BestNames();
    }

    /// <summary>For a register of this size.</summary>
    public Thresholds Thresholds { get; }

    /// <summary>Sum of weights and verdict; rows that cannot reach the threshold are apart, whatever the sum says.</summary>
    public (int Score, Verdict Verdict, Guard? Guard) Weigh(int row, int other)
    {
        Span<Said> said = stackalloc Said[All.Length];
        if (_rows.Key(row) > _rows.Key(other))
            (row, other) = (other, row);
        var score = Values(row, other, said);
        if (score + Math.Min(_bestNames[row], _bestNames[other]) < Thresholds.Review)
            return (score, Verdict.Apart, null);
        score += Names(row, other, said);
        return Judged(score, said);
    }

    /// <summary>The whole account of a pair.</summary>
    public DuplicatePair Explain(int row, int other)
    {
        Span<Said> said = stackalloc Said[All.Length];
        if (_rows.Key(row) > _rows.Key(other))
            (row, other) = (other, row);
        var (score, verdict, guard) = Judged(Values(row, other, said) + Names(row, other, said), said);
        var because = new List<ComparisonSaid>(_rules.Comparisons.Count);
        foreach (var rule in _rules.Comparisons)
        {
            var (outcome, band) = (said[(int)rule.Compare].Outcome, said[(int)rule.Compare].Band);
            var depends = rule.Weights.TryGetValue(outcome, out var weight) && weight.ByBand.Distinct().Skip(1).Any();
            because.Add(new(rule.Compare, outcome, _weighing.Of(rule.Compare, outcome, band), depends ? _rules.Bands[band].Id : null));
        }

        return new DuplicatePair(_rows.Key(row), _rows.Key(other), score, verdict, because, guard?.Id);
    }

    private (int Score, Verdict Verdict, Guard? Guard) Judged(int score, ReadOnlySpan<Said> said)
    {
        var verdict = score >= Thresholds.Sure ? Verdict.Sure : score >= Thresholds.Review ? Verdict.Review : Verdict.Apart;
        Guard? lowered = null;
        foreach (var (guard, when) in _guards)
        {
            if (guard.AtMost >= verdict)
                continue;
            var holds = true;
            foreach (var (at, outcomes) in when)
                holds &= (outcomes >> (int)said[at].Outcome & 1) != 0;
            if (holds)
                (verdict, lowered) = (guard.AtMost, guard);
        }

        return (score, verdict, lowered);
    }

    private int Values(int row, int other, Span<Said> said)
    {
        var (one, two) = (_rows.Values(row), _rows.Values(other));
        var score = Say(said, Compared.BirthDate, Dates.Births(one.Birth, two.Birth, _placeholders), 0);
        score += Coded(said, Compared.Sex, one.Sex, two.Sex, _rows.Sexes);
        score += Coded(said, Compared.CountryOfBirth, one.Born, two.Born, _rows.Births);
        score += Coded(said, Compared.QualificationCountry, one.Qualified, two.Qualified, _rows.Qualifications);
        score += Citizenships(said, row, other);
        score += Occupations(said, one.Occupation, two.Occupation);
        score += Texts(said, Compared.Institution, one.Institution, two.Institution, _rows.Institutions, digits: false);
        score += Texts(said, Compared.NationalNumber, one.NationalNumber, two.NationalNumber, _rows.Numbers, digits: true);
        var qualified = Dates.Qualifications(one.QualifiedOn, two.QualifiedOn);
        return score + Say(said, Compared.QualifiedOn, qualified, qualified == Outcome.Same ? _weighing.Band(_rows.QualifiedOn(one.QualifiedOn.Number)) : 0);
    }

    private int Say(Span<Said> said, Compared compare, Outcome outcome, int band)
    {
        said[(int)compare] = new Said(outcome, (byte)band);
        return _weighing.Of(compare, outcome, band);
    }

    private int Coded(Span<Said> said, Compared compare, int one, int other, CodeBook book) =>
        one == 0 || other == 0 ? Say(said, compare, Outcome.Unknown, 0)
        : one == other ? Say(said, compare, Outcome.Same, _weighing.Band(book.Count(one)))
        : Say(said, compare, Outcome.Differs, 0);

    /// <summary>Of several citizenships in common the rarest speaks.</summary>
    private int Citizenships(Span<Said> said, int row, int other)
    {
        var (count, otherCount) = (_rows.CitizenshipCount(row), _rows.CitizenshipCount(other));
        if (count == 0 || otherCount == 0)
            return Say(said, Compared.Citizenship, Outcome.Unknown, 0);
        var rarest = int.MaxValue;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < otherCount; j++)
            {
                if (_rows.Citizenship(row, i) == _rows.Citizenship(other, j))
                    rarest = Math.Min(rarest, _rows.Citizens.Count(_rows.Citizenship(row, i)));
            }
        }

        return rarest == int.MaxValue ? Say(said, Compared.Citizenship, Outcome.Differs, 0) : Say(said, Compared.Citizenship, Outcome.Same, _weighing.Band(rarest));
    }

    private int Occupations(Span<Said> said, int one, int other) =>
        one == 0 || other == 0 || one == other || OccupationGroup(_rows.Occupations[one]) != OccupationGroup(_rows.Occupations[other])
            ? Coded(said, Compared.Occupation, one, other, _rows.Occupations)
            : Say(said, Compared.Occupation, Outcome.SameGroup, 0);

    /// <param name="digits">Whether a digit may be a slip: the third and the fourth school of a place are two.</param>
    private int Texts(Span<Said> said, Compared compare, int one, int other, CodeBook book, bool digits) =>
        one != 0 && other != 0 && one != other && _nameOutcomes.IsAlike(book[one], book[other]) && (digits || !(HasDigit(book[one]) || HasDigit(book[other])))
            ? Say(said, compare, Outcome.Alike, 0)
            : Coded(said, compare, one, other, book);

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Professionals and associates of one kind: nurses and midwives (222, 322) go together, doctors (221) and others by their first three digits.</summary>
    private static string OccupationGroup(string code) => code is ['2' or '3', '2', '2', ..] ? "22" : code[..Math.Min(3, code.Length)];

    /// <summary>The way of putting the names side by side that says most for one person.</summary>
    private int Names(int row, int other, Span<Said> said)
    {
        var best = int.MinValue;
        for (var i = 0; i < _rows.NameCount(row); i++)
        {
            for (var j = 0; j < _rows.NameCount(other); j++)
            {
                var (one, two, used) = (_rows.Name(row, i), _rows.Name(other, j), i + j == 0 ? Outcome.MainNames : Outcome.OtherName);
                Pair(one, two, Outcome.AsStated, used, ref best, said);
                Pair(one, two with { Family = two.Given, Given = two.Family }, Outcome.Swapped, used, ref best, said);
            }
        }

        return best == int.MinValue ? 0 : best;
    }

    private void Pair(WrittenName one, WrittenName other, Outcome order, Outcome used, ref int best, Span<Said> said)
    {
        var (families, givens) = (Compare(one.Family, other.Family), Compare(one.Given, other.Given));
        var script = one.Script == other.Script ? Outcome.Same : Outcome.Differs;
        var score = _weighing.Of(Compared.Family, families.Outcome, families.Band) + _weighing.Of(Compared.Given, givens.Outcome, givens.Band)
            + _weighing.Of(Compared.NameOrder, order) + _weighing.Of(Compared.NameUsed, used) + _weighing.Of(Compared.Script, script);
        if (score <= best)
            return;
        best = score;
        said[(int)Compared.Family] = families;
        said[(int)Compared.Given] = givens;
        said[(int)Compared.NameOrder] = new Said(order, 0);
        said[(int)Compared.NameUsed] = new Said(used, 0);
        said[(int)Compared.Script] = new Said(script, 0);
    }

    /// <summary>With the band of the more common of the two; where only the sound is the same, with that of the sound.</summary>
    private Said Compare(int one, int other)
    {
        var outcome = _nameOutcomes.Of(one, other);
        return outcome switch
        {
            Outcome.Unknown or Outcome.Differs => new Said(outcome, 0),
            Outcome.SoundsAlike => new Said(outcome, (byte)_weighing.Band(_rows.Names.SoundBearers(one))),
            _ => new Said(outcome, (byte)_weighing.Band(Math.Max(_rows.Names.Bearers(one), _rows.Names.Bearers(other)))),
        };
    }

    private short[] BestNames()
    {
        var families = Enumerable.Range(0, _rules.Bands.Count).Select(band => _weighing.Best(Compared.Family, band)).ToArray();
        var givens = Enumerable.Range(0, _rules.Bands.Count).Select(band => _weighing.Best(Compared.Given, band)).ToArray();
        var sides = _weighing.Best(Compared.NameOrder, 0) + _weighing.Best(Compared.NameUsed, 0) + _weighing.Best(Compared.Script, 0);
        var best = new short[_rows.Count];
        for (var row = 0; row < best.Length; row++)
        {
            for (var i = 0; i < _rows.NameCount(row); i++)
            {
                var (one, two) = (_weighing.Band(_rows.Names.Bearers(_rows.Name(row, i).Family)), _weighing.Band(_rows.Names.Bearers(_rows.Name(row, i).Given)));
                best[row] = (short)Math.Max(best[row], Math.Max(families[one] + givens[two], families[two] + givens[one]) + sides);
            }
        }

        return best;
    }
}

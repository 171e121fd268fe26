using Comity.App.Authorities;
using Comity.App.Authorities.Published;
using FsCheck;
using FsCheck.Fluent;
using static Comity.App.Tests.Authorities.Synthetic;

namespace Comity.App.Tests.Authorities;

/// <summary>
/// What holds whatever anybody does: long random histories of one country, day by day, with confirmations, corrections, successions,
/// withdrawals and lapses; refusals are part of them.
/// </summary>
public sealed class SuccessionPropertyTests
{
    private static readonly DateOnly First = Day("2026-01-01");

    [Fact]
    public void Never_do_two_hold_a_scope_on_a_day() => Check(history =>
        history.All.All(country => Days.All(day => ScopeNames.Each.All(scope => Holding(country, day, scope) <= 1))));

    [Fact]
    public void A_successor_leaves_no_gap() => Check(history => history.Confirmed.All(c =>
    {
        // On the day before it begins, the scope was held, if anybody held it until further notice when it was confirmed.
        var before = c.Before.SelectMany(d => d.Segments).Where(s => !s.IsVoid && s.To is null && s.From < c.From && (s.Scopes & c.Scopes) != Scopes.None);
        return before.All(s => ScopeNames.Each.Where(scope => s.Scopes.HasFlag(scope) && c.Scopes.HasFlag(scope))
            .All(scope => Holding(c.After, c.From.AddDays(-1), scope) == 1 && Holding(c.After, c.From, scope) == 1));
    }));

    [Fact]
    public void History_never_changes_what_was_known_before() => Check(history =>
    {
        var last = new AuthorityRegister(Publications(history.All[^1]));
        return history.All.Select((country, i) => (Register: new AuthorityRegister(Publications(country)), Known: First.AddDays(i)))
            .All(then => Days.Where((_, i) => i % 7 == 0).All(day => Institutions(last, day, then.Known).SequenceEqual(Institutions(then.Register, day, then.Known))));
    });

    private static IEnumerable<DateOnly> Days => Enumerable.Range(-20, 120).Select(First.AddDays);

    private static void Check(Func<History, bool> law)
    {
        var acts = Gen.ListOf(from kind in Gen.Choose(0, 5) from pick in Gen.Choose(0, 9) from shift in Gen.Choose(-15, 40) from scopes in Gen.Choose(1, 7) select (kind, pick, shift, scopes));
        Prop.ForAll(acts.ToArbitrary(), list => law(History.Of(list.Take(40)))).QuickCheckThrowOnFailure();
    }

    private static int Holding(IEnumerable<Designation> country, DateOnly day, Scopes scope) =>
        country.Sum(d => d.Segments.Count(s => s.HoldsOn(day) && s.Scopes.HasFlag(scope)));

    private static IEnumerable<string> Institutions(AuthorityRegister register, DateOnly day, DateOnly known) =>
        register.On("GHA", day, known).Select(a => $"{a.Institution} {string.Join('+', a.Scopes)}").Order(StringComparer.Ordinal);

    /// <summary>What the shell would have published, entry by entry.</summary>
    private static IEnumerable<PublishedAuthority> Publications(IEnumerable<Designation> country)
    {
        foreach (var designation in country)
        {
            var (versions, before) = (new Dictionary<int, int>(), new Designation(designation.Id, designation.Country, []));
            for (var count = 1; count <= designation.Entries.Count; count++)
            {
                var after = new Designation(designation.Id, designation.Country, designation.Entries.Take(count));
                foreach (var segment in after.Segments.Where(s => !before.Segments.Contains(s)))
                {
                    versions[segment.Number] = versions.GetValueOrDefault(segment.Number) + 1;
                    yield return HeldAuthorities.Of(PublishedDesignation.Of(
                        designation, segment, versions[segment.Number], designation.Entries[count - 1].Kind, designation.Entries[count - 1].RecordedAt));
                }

                before = after;
            }
        }
    }

    /// <param name="All">The country's designations at the end of each day.</param>
    private sealed record History(IReadOnlyList<IReadOnlyList<Designation>> All, IReadOnlyList<Confirmation> Confirmed)
    {
        public static History Of(IEnumerable<(int Kind, int Pick, int Shift, int Scopes)> acts)
        {
            var (today, all, country, confirmed) = (First, new List<IReadOnlyList<Designation>> { Array.Empty<Designation>() }, new List<Designation>(), new List<Confirmation>());
            foreach (var (kind, pick, shift, scopes) in acts)
            {
                today = today.AddDays(1);
                var on = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
                if (kind <= 1 || country.Count == 0)
                {
                    Begin(country, confirmed, on, today, shift, (Scopes)scopes, pick);
                }
                else
                {
                    Change(country, country[pick % country.Count], kind, on, today, shift);
                }

                all.Add([.. country]);
            }

            return new History(all, confirmed);
        }

        private static void Begin(List<Designation> country, List<Confirmation> confirmed, string on, DateOnly today, int shift, Scopes scopes, int pick)
        {
            var said = Notice(institution: $"Synthetic {country.Count}") with { ValidFrom = today.AddDays(shift), Scopes = scopes, ValidTo = pick == 0 ? today.AddDays(shift + 10) : null };
            var proposed = Proposed(on, said);
            var decided = DesignationDecisions.Confirm(proposed, country, today);
            if (!decided.Succeeded)
            {
                return;
            }

            Designation[] before = [.. country];
            foreach (var (id, step) in decided.Value.Others)
            {
                var at = country.FindIndex(d => d.Id == id);
                country[at] = country[at].With(on, step);
            }

            country.Add(proposed.With(on, [.. decided.Value.Own]));
            confirmed.Add(new Confirmation(said.ValidFrom!.Value, scopes, before, [.. country]));
        }

        private static void Change(List<Designation> country, Designation one, int kind, string on, DateOnly today, int shift)
        {
            var said = (one.Latest?.Particulars ?? Particulars.Nothing) with { Unit = on, HolderSince = today.AddDays(shift) };
            var decided = kind switch
            {
                2 => DesignationDecisions.Withdraw(one, today.AddDays(Math.Max(0, shift)), "so", today),
                3 => DesignationDecisions.Confirm(one.With(on, new Step(StepKind.Proposed, Purpose.Succession, said)), [], today),
                4 => DesignationDecisions.Confirm(one.With(on, new Step(StepKind.Proposed, Purpose.Correction, said)), [], today),
                _ => one.On(today) is null ? AuthoritiesRefusals.NothingInForce() : Decided.Of(DesignationDecisions.Lapse(one, today)),
            };
            if (decided.Succeeded)
            {
                country[country.IndexOf(one)] = one.With(on, [.. decided.Value.Own]);
            }
        }
    }

    private sealed record Confirmation(DateOnly From, Scopes Scopes, IReadOnlyList<Designation> Before, IReadOnlyList<Designation> After);
}

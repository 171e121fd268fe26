using System.Text;
using Comity.App.Common;
using Comity.App.Personnel.Counting;
using Comity.App.Personnel.Duplicates;
using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Loading;
using Comity.App.Personnel.Releases;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Published;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Synthetic;
using Comity.Methods.Tabulation;

namespace Comity.App.Demo;

/// <summary>
/// A register of invented people, taken in once whole and once more with what changed; some stand in it twice, and one of them was merged. A third file
/// waits for whoever tries it, and so do the other pairs.
/// </summary>
internal static class PersonnelScenes
{
    private const int First = 2000;
    private const int Later = 2060;
    private const string Note = "Demonstration: rows without a clear number are mended next month.";

    public static void Tell(Story story, Stage stage, RegisterDrafts drafts, RegisterProfiles profiles, LoadSteps steps)
    {
        var load = new Loads(stage, drafts, profiles, steps);
        var (before, since) = (story.Today.AddMonths(-14), story.Today.AddMonths(-2));
        var rows = new SyntheticRegister(new SyntheticPlan(Later, 11) { Country = Cast.Exampleland.Value, On = before }).Rows().ToList();
        story.On(before.AddDays(9), cancellation => load.TakeInAsync("exampleland-register-1.csv", [.. rows.Take(First).Select(r => r.Record)], before, cancellation));
        story.On(since.AddDays(9), cancellation => load.TakeInAsync("exampleland-register-2.csv", Changed(rows, since), since, cancellation));
        var pairs = new Pairs(stage);
        story.On(since.AddDays(10), pairs.SearchAsync);
        story.On(since.AddDays(12), pairs.MergeOneAsync);
        var tables = new Tables(stage, new DateOnly(since.Year - 1, 12, 31));
        story.On(since.AddDays(20), tables.OutAsync);
        story.On(story.Today.AddDays(-3), tables.WaitingAsync);
        story.On(story.Today.AddDays(-1), cancellation => load.WaitAsync("exampleland-register-3.csv", [.. Changed(rows, since).Skip(5)], story.Today.AddDays(-2), cancellation));
    }

    /// <summary>Some left, some renewed their licence, some are new.</summary>
    private static List<PersonRecord> Changed(List<SyntheticRow> rows, DateOnly on) =>
        [.. rows.Where(r => r.Row % 97 != 0).Select(r => r.Row % 13 == 0 && r.Record.Licences is [var licence, ..]
            ? r.Record with { Licences = [licence with { Until = PartialDate.Of(on.AddYears(3)) }] } : r.Record)];

    private sealed class Loads(Stage stage, RegisterDrafts drafts, RegisterProfiles profiles, LoadSteps steps)
    {
        private static readonly Player Officer = Cast.OfExampleland.RegisterOfficer;

        public async Task<RegisterDraft> WaitAsync(string name, IReadOnlyList<PersonRecord> persons, DateOnly on, CancellationToken cancellation)
        {
            var csv = CsvText.Of(string.Join(',', SyntheticColumns.Wide.Select(c => c.Name)), persons.Select(p => SyntheticColumns.Wide.Select(c => (object?)c.Text(p)).ToArray()));
            var draft = await drafts.AddAsync(Cast.Exampleland, new MemoryStream(Encoding.UTF8.GetBytes(csv)), name, whole: true, on, cancellation);
            drafts.SaveProfile(Cast.Exampleland, draft.Id, profiles.All(Cast.Exampleland).First(p => p.Profile.Id == "comity-register").Text);
            await steps.CheckAsync(Cast.Exampleland, draft, _ => { }, cancellation);
            return draft;
        }

        public async Task TakeInAsync(string name, IReadOnlyList<PersonRecord> persons, DateOnly on, CancellationToken cancellation)
        {
            var draft = await WaitAsync(name, persons, on, cancellation);
            Stage.Told(await steps.TakeInAsync(stage.As(Officer), draft, Note, _ => { }, cancellation), Officer.Name);
        }
    }

    private sealed class Pairs(Stage stage)
    {
        private const string Note = "Demonstration: one passport for both.";
        private static readonly Player Officer = Cast.OfExampleland.RegisterOfficer;

        public Task SearchAsync(CancellationToken cancellation) =>
            stage.DoAsync<FindDuplicates, DuplicateSearch>(Officer, find => find.RunAsync((_, _, _) => { }, cancellation));

        /// <summary>The most certain pair is merged, and the others wait.</summary>
        public async Task MergeOneAsync(CancellationToken cancellation)
        {
            var found = await stage.DoAsync<ReadPairs, PairPage>(Officer, async read => await read.PageAsync(PairState.Waiting, 1, cancellation));
            var one = found.Pairs[0];
            var said = new PairWord(one.Pair.Key, one.First.Row.Version, one.Second.Row.Version, Note);
            var proposed = PersonMerge.Proposed(one.First.Record, one.Second.Record, goneIsLater: false);
            await stage.DoAsync<DecidePair, PairKey>(Officer, decide => decide.MergeAsync(said, one.First.Row.Id, proposed, cancellation));
        }
    }

    /// <summary>A table that went to everybody, one that only the Secretariat reads, one that waits for a second person.</summary>
    private sealed class Tables(Stage stage, DateOnly on)
    {
        private static readonly Player Statistician = Cast.OfExampleland.RegisterStatistician;
        private static readonly Player Owner = Cast.OfExampleland.Owner;

        public async Task OutAsync(CancellationToken cancellation)
        {
            await LetOutAsync(await SendAsync(Audience.Public, "Demonstration: invented persons, all of the register.", [ReleaseDimension.Cadre, SpellColumns.Training], cancellation), cancellation);
            await LetOutAsync(await SendAsync(Audience.Secretariat, "Demonstration: for the Secretariat alone.", [SpellColumns.Training, SpellColumns.Sex], cancellation), cancellation);
        }

        public Task WaitingAsync(CancellationToken cancellation) =>
            SendAsync(Audience.Public, "Demonstration: ages as of the end of the year.", [ReleaseDimension.Age, SpellColumns.Sex], cancellation);

        private async Task<Guid> SendAsync(Audience audience, string words, string[] by, CancellationToken cancellation)
        {
            var question = ReleaseQuestion.Of(new AskedTime(WindowKind.Stock, on, on.Year, on.Year, []), by);
            var made = await stage.DoAsync<WorkOutRelease, WorkedOut>(Statistician, work => work.RunAsync(question, audience, _ => { }, cancellation));
            var kept = await stage.DoAsync<KeepRelease, Guid>(Statistician, keep => keep.KeepAsync(made, cancellation));
            return await stage.DoAsync<KeepRelease, Guid>(Statistician, keep => keep.SendAsync(kept, words, cancellation));
        }

        private Task LetOutAsync(Guid release, CancellationToken cancellation) =>
            stage.DoAsync<LetOutRelease, int>(Owner, work => work.RunAsync(release, "Demonstration: looked at.", _ => { }, cancellation));
    }
}

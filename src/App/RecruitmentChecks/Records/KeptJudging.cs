using System.Text;
using System.Text.Json;
using Comity.App.RecruitmentChecks.Facts;
using Comity.App.RecruitmentChecks.Pages;
using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Keeping;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Judges what is kept of a recruitment.</summary>
internal sealed class KeptJudging(CheckBook book, Checker checker)
{
    public ValueTask<LookUps> LookUpsAsync(CancellationToken cancellation) => checker.LookUpsAsync(cancellation);

    public Made Judge(KeptRequest request, DateOnly day, LookUps lookUps)
    {
        var check = new Check(request.Kind, day, PacksOf(request), AnswersOf(request.Kind, request.Facts));
        var judgement = checker.Judge(check, lookUps);
        return new Made(KeptJudgement.Of(book.Rules, judgement, [.. request.Packs.Where(id => book.Rules.Pack(id) is not null)]), GapsOf(judgement));
    }

    /// <summary>
    /// The day by whose rules a recruitment is judged today. A campaign that runs is an act of every day; a recruiter is relied on every
    /// day; an offer is made once.
    /// </summary>
    public DateOnly DayOf(Recruitment recruitment, DateOnly today)
    {
        var last = recruitment.Kind switch
        {
            CheckKind.Offer => recruitment.ActOn,
            CheckKind.Recruiter => DateOnly.MaxValue,
            _ => EndOf(recruitment) ?? DateOnly.MaxValue,
        };
        var now = today < last ? today : last;
        return now > recruitment.ActOn ? now : recruitment.ActOn;
    }

    /// <summary>Whether the inputs take all that is said: nothing is kept of which a part would be passed over.</summary>
    public bool Takes(CheckKind kind, string facts) => Read(kind, facts).Mistakes == 0;

    /// <summary>What was said, as <see cref="KeptRequest.Facts"/> keeps it. What the inputs no longer take is left out.</summary>
    public Answers AnswersOf(CheckKind kind, string facts) => Read(kind, facts).Answers;

    /// <summary>What is kept, to be shown, asked further and kept again.</summary>
    public Told ToldOf(Recruitment recruitment, string facts, bool contract) => Told.Of(
        book, recruitment.Kind, recruitment.ActOn, recruitment.Request.Packs, AnswersOf(recruitment.Kind, facts), new RecordOf(recruitment.Id, contract));

    private (Answers Answers, int Mistakes) Read(CheckKind kind, string facts)
    {
        var read = new AnswersJson(book.Codes);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(facts));
        reader.Read();
        var answers = read.Read(ref reader, book.Inputs.Of(kind), "facts");
        return (answers, read.Mistakes.Count);
    }

    private PackSelection PacksOf(KeptRequest request) =>
        request.Packs.Where(id => book.Rules.Pack(id) is not null).ToList() is { Count: > 0 } packs ? book.Rules.Select(packs) : PackSelection.All;

    private DateOnly? EndOf(Recruitment recruitment)
    {
        var answers = AnswersOf(recruitment.Kind, recruitment.Facts);
        return answers.Inputs.Find("end") is { } end ? answers.Date(end) : null;
    }

    private static int GapsOf(Judgement judgement)
    {
        var gaps = 0;
        foreach (ref readonly var finding in judgement.Findings)
        {
            gaps += finding.Outcome == Outcome.NoData && judgement.Explain(finding) is { Row: null, IsUnconfirmed: false } ? 1 : 0;
        }

        return gaps;
    }
}

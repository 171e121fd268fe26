using System.Globalization;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting;
using Comity.App.Statistics.Published;
using Comity.Methods.Disclosure;

namespace Comity.App.Personnel.Releases;

/// <summary>How far a release is.</summary>
internal enum ReleaseState
{
    /// <summary>Worked out; whoever prepared it looks at it.</summary>
    Draft,

    /// <summary>Waits for a second person.</summary>
    Waiting,

    /// <summary>Figures are out, as a version of a data set.</summary>
    LetOut,

    /// <summary>Sent back, with the reason.</summary>
    SentBack,

    /// <summary>Given up by whoever prepared it.</summary>
    GivenUp,
}

/// <summary>
/// A table of the register on its way out: what was asked, what is withheld, who prepared it and who let it out. The numbers themselves
/// stand in <see cref="ReleaseContent"/>.
/// </summary>
internal sealed class Release : IRecorded, IOfCountryAlone
{
    public const int LongestWords = 1000;

    private Release()
    {
    }

    public Release(Guid id, CountryCode country, int number, WorkedOut made, Guid by, DateTimeOffset at)
    {
        (Id, Country, Number, PreparedBy, PreparedAt) = (id, country, number, by, at);
        (Question, Dimensions, On, From, To) = (made.Question.CountsWord, string.Join(',', made.Question.Dimensions.Select(d => d.Name)), made.Question.Time.On, made.Question.Time.From, made.Question.Time.To);
        (Audience, DataSet) = (made.Audience, made.Question.DataSet(country, made.Audience));
        (Edition, RegisterOn, Threshold, Rounding, ZerosAreShown) = (made.Edition, made.RegisterOn, made.Rules.Threshold, made.Rules.RoundingTo, made.Rules.ZerosAreShown);
        (Cells, Primary, Secondary, Counted, WithheldCount) = (made.Loss.Cells, made.Loss.Primary, made.Loss.Secondary, made.Loss.Count, made.Loss.WithheldCount);
        (Exposed, ContentHash) = (made.Exposures.Count(e => !e.AlreadyPublic), made.Content.Hash);
    }

    public Guid Id { get; private set; }

    public CountryCode Country { get; private set; }

    /// <summary>1, 2, 3 … within the country.</summary>
    public int Number { get; private set; }

    public ReleaseState State { get; private set; } = ReleaseState.Draft;

    /// <summary>What is counted: stock, entries or exits.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Names of dimensions, in order.</summary>
    public string Dimensions { get; private set; } = "";

    public DateOnly? On { get; private set; }

    public int From { get; private set; }

    public int To { get; private set; }

    public Audience Audience { get; private set; }

    public string DataSet { get; private set; } = "";

    /// <summary>Edition of the register that was counted.</summary>
    public long Edition { get; private set; }

    /// <summary>Of which day that edition speaks.</summary>
    public DateOnly? RegisterOn { get; private set; }

    public int Threshold { get; private set; }

    public int? Rounding { get; private set; }

    public bool ZerosAreShown { get; private set; }

    public int Cells { get; private set; }

    public int Primary { get; private set; }

    public int Secondary { get; private set; }

    public long Counted { get; private set; }

    public long WithheldCount { get; private set; }

    /// <summary>Numbers that the attack found too closely bounded; none may be, or nothing goes out.</summary>
    public int Exposed { get; private set; }

    /// <summary>Of the content: what was looked at is what goes out.</summary>
    public string ContentHash { get; private set; } = "";

    public Guid PreparedBy { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>What readers are told of the figures, beside what Comity says of them.</summary>
    public string Words { get; private set; } = "";

    public DateTimeOffset? SentAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the second person said.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Of the data set, once it is out.</summary>
    public int? Version { get; private set; }

    /// <summary>Under which the figures are taken away, and lie beside their version.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{DataSet}-release-{Number}.csv");

    public string Subject => string.Create(CultureInfo.InvariantCulture, $"release/{Country}/{Number}");

    public bool MayGoOut => Exposed == 0;

    public ReleaseQuestion Asked => ReleaseQuestion.Of(new AskedTime(CountedKinds.Find(Question)!.Value, On, From, To, []), Dimensions.Split(','));

    /// <summary>What was withheld, and how well.</summary>
    public DisclosureParameters Rules => new() { Threshold = Threshold, ZerosAreShown = ZerosAreShown, RoundingTo = Rounding };

    public void Send(string words, DateTimeOffset at) => (State, Words, SentAt) = (ReleaseState.Waiting, words, at);

    public void GiveUp() => State = ReleaseState.GivenUp;

    public void SendBack(string reason, Guid by, DateTimeOffset at) => (State, Decision, DecidedBy, DecidedAt) = (ReleaseState.SentBack, reason, by, at);

    public void LetOut(int version, string words, Guid by, DateTimeOffset at) =>
        (State, Version, Decision, DecidedBy, DecidedAt) = (ReleaseState.LetOut, version, words, by, at);
}

namespace Comity.Standards.CodeLists;

/// <summary>What is known of an agreement between two states on the recruitment of health personnel.</summary>
/// <param name="Source">ISO 3166-1 alpha-3; empty for a regional arrangement.</param>
/// <param name="Level">Who made it; one of a region covers only recruitment that names it.</param>
/// <param name="Occupations">ISCO-08 codes or their first digits.</param>
/// <param name="Actors">Who may recruit under it; empty: nobody is named.</param>
/// <param name="Benefit">Does it state a benefit for the source's health system? Null: not known.</param>
/// <param name="Confidence">How well it is known: <c>verified</c> or <c>secondary</c>.</param>
public sealed record KnownAgreement(
    string Id,
    string Source,
    string Destination,
    string Kind,
    string Level,
    IReadOnlyList<string> Occupations,
    IReadOnlyList<string> Actors,
    DateOnly? FromEarliest,
    DateOnly? FromLatest,
    DateOnly? ToEarliest,
    DateOnly? ToLatest,
    string State,
    bool? Benefit,
    string Confidence,
    string Link,
    string Note)
{
    /// <summary>Of a region of a state, not of the state.</summary>
    public bool IsOfRegion => Level.StartsWith("subnational", StringComparison.Ordinal);

    /// <summary>Is it in force on the day? Null: what is held does not decide it.</summary>
    public bool? IsInForce(DateOnly date) =>
        date < FromEarliest || date > ToLatest || State == "notYet" ? false
        : State == "unknown" || FromLatest is null || date < FromLatest || date >= ToEarliest || (ToEarliest is null && ToLatest is not null) ? null
        : true;

    /// <summary>Does it cover the occupation, an ISCO-08 code?</summary>
    public bool Covers(string occupation) => Occupations.Any(prefix => occupation.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>The agreements of <c>reference/agreements</c>.</summary>
public sealed class KnownAgreements
{
    private readonly Dictionary<string, KnownAgreement> byId;
    private readonly ILookup<(string, string), KnownAgreement> byPair;

    private KnownAgreements(IReadOnlyList<KnownAgreement> all)
    {
        All = all;
        byId = all.ToDictionary(one => one.Id, StringComparer.OrdinalIgnoreCase);
        byPair = all.Where(one => one.Source.Length > 0).ToLookup(one => (one.Source, one.Destination));
    }

    public IReadOnlyList<KnownAgreement> All { get; }

    /// <exception cref="ReferenceTextException">The file cannot be read.</exception>
    public static KnownAgreements Read(ReferenceText file) => new(CodeTable.Read(file, row => new KnownAgreement(
        row.Text("id"), row.Optional("source"), row.Optional("destination"), row.Text("kind"), row.Text("level"),
        row.List("occupations"), row.List("actors"),
        row.Date("from_earliest"), row.Date("from_latest"), row.Date("to_earliest"), row.Date("to_latest"),
        row.Text("state"), row.TextOrNone("benefit") is null ? null : row.YesNo("benefit"),
        row.Text("confidence"), row.Optional("link"), row.Optional("note"))));

    /// <summary>The agreement, or null where none has this id.</summary>
    public KnownAgreement? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Every agreement of the pair, whatever its state.</summary>
    public IEnumerable<KnownAgreement> Between(string source, string destination) => byPair[(source, destination)];
}

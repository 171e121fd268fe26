namespace Comity.Standards.CodeLists;

/// <summary>One edition of the indicators of the National Health Workforce Accounts, as far as it is held.</summary>
public sealed class NhwaIndicators
{
    private readonly Dictionary<string, NhwaIndicator> byCode;

    private NhwaIndicators(string edition, LocalText title, string isbn, int published, List<NhwaModule> modules, List<NhwaIndicator> all)
    {
        Edition = edition;
        Title = title;
        Isbn = isbn;
        PublishedCount = published;
        Modules = modules;
        All = all;
        byCode = all.ToDictionary(indicator => indicator.Code);
    }

    /// <summary>Id such as <c>nhwa-2017</c>; a code means nothing without it.</summary>
    public string Edition { get; }

    public LocalText Title { get; }

    public string Isbn { get; }

    /// <summary>Number of indicators in the edition; more than are held here.</summary>
    public int PublishedCount { get; }

    public IReadOnlyList<NhwaModule> Modules { get; }

    public IReadOnlyList<NhwaIndicator> All { get; }

    /// <summary>By code such as <c>1-08</c>; null for one that is not held.</summary>
    public NhwaIndicator? Find(string code) => byCode.GetValueOrDefault(code);

    /// <exception cref="ReferenceTextException">The file cannot be read.</exception>
    public static NhwaIndicators Read(ReferenceText file) => CodeFields.Read(file, fields => new NhwaIndicators(
        fields.Text("edition"), fields.Names("title"), fields.Text("isbn"), fields.Whole("indicatorCount"),
        fields.Items("modules", module => new NhwaModule(module.Whole("number"), module.Names("name"), module.Text("status"))),
        fields.Items("indicators", ReadIndicator)));

    private static NhwaIndicator ReadIndicator(CodeFields fields) => new(
        fields.Text("code"), fields.Whole("module"), fields.Names("name"), fields.Items("formulas", ReadFormula),
        fields.Words("answers"), fields.NamesOrNone("note"), fields.Text("status"));

    private static NhwaFormula ReadFormula(CodeFields fields) =>
        new(fields.Text("numerator"), fields.Text("denominator"), fields.Whole("scale"));
}

/// <summary>A module of the accounts, such as 1 stock or 5 labour market flows.</summary>
public sealed record NhwaModule(int Number, LocalText Name, string Status);

/// <summary>One indicator.</summary>
/// <param name="Formulas">Several where the denominator is not settled: all are held and told apart; none where the formula is not held.</param>
/// <param name="Answers">Allowed answers of an indicator that is a question.</param>
/// <param name="Status"><c>verified</c> or <c>recalled</c>, which is shown as unconfirmed.</param>
public sealed record NhwaIndicator(
    string Code, int Module, LocalText Name, IReadOnlyList<NhwaFormula> Formulas, IReadOnlyList<string> Answers, LocalText? Note, string Status);

/// <summary>numerator × scale / denominator, in plain words: scale 100 gives percent, 10 000 a density.</summary>
public sealed record NhwaFormula(string Numerator, string Denominator, int Scale);

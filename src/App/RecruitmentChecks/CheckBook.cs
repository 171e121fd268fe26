using Comity.App.Reference;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Inputs;
using Comity.Rules.Parameters;

namespace Comity.App.RecruitmentChecks;

/// <summary>The rulebook and the list of inputs, read once from <c>policy</c>.</summary>
internal sealed class CheckBook
{
    private readonly Lazy<Rulebook> _rules;
    private readonly Lazy<InputCatalogue> _inputs;

    public CheckBook(ContentFiles files, ReferenceData reference)
    {
        _rules = new(() => Rulebook.Read(
            new RulebookTexts(Folder(files, "vocabulary"), Folder(files, "packs"), RuleFiles(files), files.Policy("rules", "sources.yaml")),
            DatedParameter.Read(files.Policy("parameters", "parameters.yaml"))));
        _inputs = new(() => InputCatalogue.Read(Folder(files, "inputs")));
        Codes = new KnownCodes(
            code => code.Length == 3 && reference.Countries.ByIso3(code) is { } country && country.Iso3 == code,
            code => IsIsco(code) || reference.Occupations.All.Any(one => one.Code == code));
    }

    public Rulebook Rules => _rules.Value;

    public InputCatalogue Inputs => _inputs.Value;

    public KnownCodes Codes { get; }

    /// <summary>Only health groups are held; any other code of ISCO-08 may be asked about. First, since it is what nearly all send.</summary>
    private static bool IsIsco(string code) => code.Length is >= 1 and <= 4 && code.All(char.IsAsciiDigit);

    private static IReadOnlyList<PolicyText> RuleFiles(ContentFiles files) =>
        [.. new[] { "campaign", "offer", "recruiter" }.SelectMany(kind => Folder(files, "rules", kind))];

    private static PolicyText[] Folder(ContentFiles files, params string[] folder) =>
        [.. Directory.GetFiles(files.PathOf(["policy", .. folder]), "*.yaml").Select(Path.GetFileName).OfType<string>()
            .Order(StringComparer.Ordinal).Select(name => files.Policy([.. folder, name]))];
}

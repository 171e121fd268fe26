using Comity.Methods.Quality.Checks;

namespace Comity.Methods.Quality;

/// <summary>The closed list of checks that a definition may name.</summary>
public static class CheckVocabulary
{
    public static IReadOnlyList<string> Ids { get; } = [.. All().Select(c => c.Id)];

    internal static QualityCheck[] For(IReadOnlyCollection<CheckDefinition> definitions, RunScope scope)
    {
        var byId = definitions.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var checks = All().ToDictionary(c => c.Id, StringComparer.Ordinal);
        if (byId.Keys.Except(checks.Keys).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"The definition {unknown} has no check of that name.", nameof(definitions));
        if (checks.Keys.Except(byId.Keys).FirstOrDefault() is { } undefined)
            throw new ArgumentException($"The check {undefined} has no definition.", nameof(definitions));
        foreach (var check in checks.Values)
            check.Begin(byId[check.Id], scope);
        return [.. checks.Values.OrderBy(c => byId[c.Id].Order)];
    }

    private static QualityCheck[] All() =>
    [
        new Structure(), new KnownCodes(), new DuplicateKeys(), new Numbers(), new UnitFactors(), new ZeroMeaningMissing(),
        new TotalRows(), new TotalsAgainstParts(), new IncompleteOrigins(), new OwnCountryAsOrigin(), new ActivityLevel(),
        new BreakInSeries(), new SuddenChange(), new ImpossibleShares(), new StockAgainstFlow(), new NationalsTrainedAbroad(),
        new SameFiguresTwice(), new NursesAndMidwives(), new DensityBand(), new Copies(), new Times(), new Rounding(),
        new Mirror(), new Geography(), new OffshoreSchools(), new SmallCells(),
    ];
}

using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Safeguards;
using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>A number of an edition, with how well it is known; no value where it is not known or the edition has no such test.</summary>
internal sealed record ParameterAnswer(decimal? Value, string Status, string Source, string Note)
{
    public static ParameterAnswer? Of(SourcedNumber? number) =>
        number is null ? null : new ParameterAnswer(number.Value, number.Status, number.Source, number.Note);
}

/// <param name="MembersHeld">Whether it is known here which countries are on it.</param>
/// <param name="InChecks">Whether checks may use it; what is held as history only is not used.</param>
/// <param name="Count">Number of countries as published.</param>
internal sealed record ListEditionAnswer(
    string Id, string Title, string Publisher, DateOnly? PublishedOn, DateOnly? ValidFrom, DateOnly? ValidTo, ParameterAnswer Count, bool MembersHeld,
    bool InChecks, ParameterAnswer DensityBelow, ParameterAnswer? IndexBelow, ParameterAnswer? IndexYear, string Source, string Status)
{
    public static ListEditionAnswer Of(ListEdition edition, ListWords words) => new(
        edition.Id, words.Reader.Say(edition.Title), edition.Publisher, edition.PublishedOn.Value, edition.ValidFrom, edition.ValidTo,
        ParameterAnswer.Of(edition.Count)!, edition.MembersFile is not null, edition.Answers, ParameterAnswer.Of(edition.DensityBelow)!,
        ParameterAnswer.Of(edition.SciBelow), ParameterAnswer.Of(edition.SciYear), edition.Source, edition.Status);
}

internal sealed record ListEditionsAnswer(IReadOnlyList<ListEditionAnswer> Items, int Count, string? Next);

internal sealed record MemberAnswer(string Iso3, string Name, string? Region);

/// <param name="Items">None where the members are not held, which is not the same as an empty list.</param>
/// <param name="Count">Of the items; the number published stands in the edition.</param>
internal sealed record MembersAnswer(ListEditionAnswer Edition, IReadOnlyList<MemberAnswer>? Items, int Count, string? Next);

/// <summary>One country and the editions that list it, by their ids.</summary>
internal sealed record MembershipAnswer(string Iso3, string Country, IReadOnlyDictionary<string, bool> Editions);

internal sealed record MembershipsAnswer(IReadOnlyList<MembershipAnswer> Items, int Count, string? Next);

/// <summary>A figure that was used, with the way back to its row.</summary>
internal sealed record InputAnswer(double? Value, int Year, string Status, string DataSet, int Version, int Row, string Source)
{
    public static InputAnswer? Of(Observation? figure)
    {
        if (figure is not { } used)
        {
            return null;
        }

        var (dataSet, version) = SourceRow.Parts(used.Version);
        return new InputAnswer(used.Value, used.Year(), used.Status, dataSet, version, used.Row, SourceRow.AddressOf(used));
    }
}

/// <summary>Both tests must hold, and both are strict.</summary>
internal sealed record RuleAnswer(decimal? DensityBelow, decimal? IndexBelow, int? IndexYear, string Words);

/// <param name="DensityYear">The older of the two years that the density rests on.</param>
/// <param name="DensityDistance">Density less its threshold: below zero is below the threshold.</param>
/// <param name="Computed">None: an input is missing, so that nothing can be said.</param>
/// <param name="Reason">Code of <paramref name="Sentence"/>.</param>
internal sealed record DerivedCountryAnswer(
    string Iso3, string Name, string? Region, decimal? Density, int? DensityYear, IReadOnlyList<int> DensityYears, decimal? DensityDistance,
    decimal? Index, int? IndexYear, decimal? IndexDistance, bool? Computed, bool? Official, string Reason, string Sentence,
    InputAnswer? Doctors, InputAnswer? NursesAndMidwives, InputAnswer? ServiceCoverage)
{
    public static DerivedCountryAnswer Of(DerivedCountry country, ListParameters rule, ListWords words)
    {
        var figures = country.Figures;
        return new DerivedCountryAnswer(
            country.Iso3, words.Name(country.Iso3), country.Region, figures.Density, figures.DensityYear, [.. ListWords.YearsOf(figures)],
            figures.Density - rule.DensityBelow, figures.Index, figures.IndexYear, figures.Index - rule.IndexBelow, country.Computed, country.Official,
            ListWords.CodeOf(figures.Reason), words.Reason(figures, rule), InputAnswer.Of(figures.Doctors), InputAnswer.Of(figures.NursesAndMidwives),
            InputAnswer.Of(figures.Coverage));
    }
}

/// <summary>A data set that the derivation needs and that is not held.</summary>
internal sealed record LackAnswer(string DataSet, string Sentence);

/// <param name="Nature">What this is: a check of a list, or a computation with other parameters.</param>
/// <param name="Listed">Computed to be listed; none where there is nothing to compute with.</param>
/// <param name="Official">None where the members are not held.</param>
/// <param name="Missing">Official, not reproduced from the data held.</param>
/// <param name="Extra">Computed, not official.</param>
/// <param name="NotComputable">An input is missing: neither on nor off.</param>
internal sealed record DerivationAnswer(
    string Edition, string Nature, RuleAnswer Rule, IReadOnlyList<string>? Listed, IReadOnlyList<string>? Official, IReadOnlyList<string>? Missing,
    IReadOnlyList<string>? Extra, IReadOnlyList<string>? NotComputable, IReadOnlyList<LackAnswer> Lacks, IReadOnlyList<DerivedCountryAnswer> Items,
    int Count, string? Next)
{
    public static DerivationAnswer Of(DerivedEdition derived, ListWords words)
    {
        var compared = derived.Rule is not null && derived.MembersHeld;
        string[]? Codes(bool known, IEnumerable<DerivedCountry> countries) => known ? [.. countries.Select(c => c.Iso3)] : null;
        DerivedCountryAnswer[] items = derived.Rule is { } rule ? [.. derived.Countries.Select(c => DerivedCountryAnswer.Of(c, rule, words))] : [];
        return new DerivationAnswer(
            derived.Edition.Id, words.Reader.Say(derived.WhatIf ? "safeguards.nature.whatIf" : "safeguards.nature.check"), RuleOf(derived, words),
            Codes(derived.Rule is not null, derived.Computed),
            derived.MembersHeld ? [.. derived.Edition.Members.Order(StringComparer.Ordinal)] : null,
            Codes(compared, derived.Missing), Codes(compared, derived.Extra), Codes(derived.Rule is not null, derived.NotComputable),
            [.. derived.Lacks.Select(id => new LackAnswer(id, words.Lack(id)))], items, items.Length, Next: null);
    }

    private static RuleAnswer RuleOf(DerivedEdition derived, ListWords words) => derived.Rule is { } rule
        ? new RuleAnswer(rule.DensityBelow, rule.IndexBelow, rule.IndexYear, words.Rule(rule))
        : new RuleAnswer(derived.Edition.DensityBelow.Value, derived.Edition.SciBelow?.Value, null, words.Reader.Say("safeguards.noRule"));
}

/// <summary>The list's answer for a country, in a jurisdiction, on the date of an act.</summary>
/// <param name="Answer"><c>listed</c>, <c>notListed</c> or <c>unknown</c>.</param>
/// <param name="AlsoPossible">The newer edition, where the day of change is not established.</param>
/// <param name="Colour">How the jurisdiction reads it for recruitment; none where it has no colours.</param>
/// <param name="Stale">A newer edition is due; the answer stands.</param>
internal sealed record StatusAnswer(
    string Country, string Name, string Jurisdiction, string JurisdictionName, DateOnly On, string Answer, string Reason, string Sentence,
    string? Edition, string? AlsoPossible, DateOnly? EffectiveFrom, DateOnly? EffectiveLatest, string Status, string? Colour, bool Stale,
    DateOnly? LastFreshDay, string Meaning);

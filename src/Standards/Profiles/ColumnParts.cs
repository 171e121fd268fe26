namespace Comity.Standards.Profiles;

/// <summary>What a profile says of one column.</summary>
internal static class ColumnParts
{
    public static readonly IReadOnlyList<(string Name, CountryScheme Scheme)> Schemes =
    [
        ("iso3", CountryScheme.Iso3), ("iso2", CountryScheme.Iso2), ("m49", CountryScheme.M49), ("name", CountryScheme.Name),
        ("demonym", CountryScheme.Demonym),
    ];

    public static ColumnMapping Column(ProfileNode node, string name)
    {
        node.Allow("to", "optional", "country", "period", "map", "other", "status");
        var target = TargetOf(node);
        var country = node.Items("country").Select(c => c.OneOf(Schemes, CountryScheme.Iso3)).ToList();
        if (country.Count > 0 && target is not (ColumnTarget.RefArea or ColumnTarget.Counterpart))
            node.Complain($"{node.Where()}: only refArea and counterpart are countries.");
        var (other, reason) = OtherOf(node);
        return new(name, node.Flag("optional", false), target, country, PeriodOf(node, target), MapOf(node, target), other, reason, StatusOf(node, target));
    }

    private static ColumnTarget? TargetOf(ProfileNode node)
    {
        if (node.Child("to") is { } to)
            return to.OneOf([.. ColumnTargets.Names.Select(n => (n, ColumnTargets.TryParse(n, out var t) ? t : default))], ColumnTarget.Note);
        if (!node.Has("map")) node.Complain($"{node.Where()} says neither \"to\" nor \"map\".");
        return null;
    }

    private static PeriodForm? PeriodOf(ProfileNode node, ColumnTarget? target)
    {
        if (node.Child("period") is not { } period) return target == ColumnTarget.Time ? PeriodForm.Automatic : null;
        if (target != ColumnTarget.Time) node.Complain($"{node.Where()}: only time has a period.");
        if (!period.IsMapping) return period.OneOf(PeriodChoices, PeriodForm.Automatic);
        period.Allow("as", "formats");
        var form = period.Child("as")?.OneOf(PeriodChoices, PeriodForm.Automatic) ?? PeriodForm.Automatic;
        return form with { Formats = [.. period.Items("formats").Select(f => f.Text())] };
    }

    private static readonly (string, PeriodForm)[] PeriodChoices =
    [
        ("auto", PeriodForm.Automatic), ("year", new(PeriodPrecision.Year, [], false)), ("month", new(PeriodPrecision.Month, [], false)),
        ("day", new(PeriodPrecision.Day, [], false)), ("excel", new(PeriodPrecision.Day, [], true)),
    ];

    private static Dictionary<string, IReadOnlyList<CodeSetting>> MapOf(ProfileNode node, ColumnTarget? target)
    {
        var map = new Dictionary<string, IReadOnlyList<CodeSetting>>(StringComparer.Ordinal);
        if (node.Child("map") is not { } entries) return map;
        if (!entries.IsMapping) entries.Complain($"{entries.Where()} must be a mapping of texts to codes.");
        foreach (var text in entries.Keys) map[text] = Meaning(entries.Child(text)!, target);
        return map;
    }

    private static List<CodeSetting> Meaning(ProfileNode node, ColumnTarget? target)
    {
        if (node.IsMapping) return RuleParts.Settings(node);
        if (target is { } one) return [new(one, RuleParts.Code(node, one))];
        node.Complain($"{node.Where()} must say what it sets, such as {{measure: STOCK}}, because its column has no \"to\".");
        return [];
    }

    private static (OtherTexts, DropReason?) OtherOf(ProfileNode node)
    {
        if (node.Child("other") is not { } other) return (node.Has("map") ? OtherTexts.Refuse : OtherTexts.Keep, null);
        if (!other.IsMapping)
            return (other.OneOf([("refuse", OtherTexts.Refuse), ("keep", OtherTexts.Keep), ("ignore", OtherTexts.Ignore)], OtherTexts.Refuse), null);
        other.Allow("drop");
        return (OtherTexts.Drop, RuleParts.Reason(other, "drop"));
    }

    private static Dictionary<string, string>? StatusOf(ProfileNode node, ColumnTarget? target)
    {
        if (node.Child("status") is not { } status) return null;
        if (target != ColumnTarget.Flags) node.Complain($"{node.Where()}: only a column \"to: flags\" has \"status\".");
        if (!status.IsMapping) status.Complain($"{status.Where()} must be a mapping of flags to status letters.");
        return status.Keys.ToDictionary(flag => flag, flag => RuleParts.Code(status.Child(flag)!, ColumnTarget.Status), StringComparer.Ordinal);
    }
}

using Comity.Standards.CodeLists;

namespace Comity.Standards.Profiles;

/// <summary>The conditions of a profile's rules.</summary>
internal static class RuleParts
{
    private static readonly string[] Languages = ["en", "fr", "ar", "es", "ru", "zh"];

    /// <summary><c>where: {COLUMN: [texts]}</c>.</summary>
    public static List<ColumnTest> Columns(ProfileNode rule, string key = "where")
    {
        if (rule.Child(key) is not { IsMapping: true } where)
        {
            rule.Complain($"{rule.Where()} lacks \"{key}\": columns and the texts that they must have.");
            return [];
        }

        return [.. where.Keys.Select(name => new ColumnTest(name, [.. where.Items(name).Select(t => t.Test())]))];
    }

    /// <summary><c>{refArea: [GRC], measure: [STOCK]}</c>, beside other keys of the rule.</summary>
    public static CodeTest Codes(ProfileNode rule, string[] others)
    {
        var dimensions = ColumnTargets.Names.Take(ColumnTargets.Dimensions).ToArray();
        rule.Allow([.. dimensions, .. others]);
        var tests = new List<(ColumnTarget, IReadOnlyList<string>)>();
        foreach (var name in rule.Keys.Intersect(dimensions, StringComparer.Ordinal))
        {
            if (ColumnTargets.TryParse(name, out var target)) tests.Add((target, [.. rule.Items(name).Select(code => Code(code, target))]));
        }

        return new(tests);
    }

    public static string Code(ProfileNode node, ColumnTarget target)
    {
        var code = node.Text();
        if (target is not (ColumnTarget.Value or ColumnTarget.Multiplier) && CodeForms.Allows(target, code)) return string.Intern(code);
        node.Complain($"{node.Where()} is \"{code}\". Expected: {CodeForms.Words(target)}.");
        return code;
    }

    /// <summary><c>{measure: STOCK, unit: HC}</c>.</summary>
    public static List<CodeSetting> Settings(ProfileNode node)
    {
        node.Allow([.. ColumnTargets.Names.Take(ColumnTargets.Codes)]);
        var settings = new List<CodeSetting>();
        foreach (var name in node.Keys)
        {
            if (ColumnTargets.TryParse(name, out var target)) settings.Add(new(target, Code(node.Child(name)!, target)));
        }

        return settings;
    }

    /// <summary><c>reason: region</c>, or <c>reason: { en: region, fr: région }</c>; English must be there.</summary>
    public static DropReason Reason(ProfileNode rule, string key)
    {
        var words = rule.Child(key);
        if (words is { IsMapping: true }) words.Allow(Languages);
        var texts = words is { IsMapping: true }
            ? words.Keys.ToDictionary(language => language, language => words.Text(language), StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { [LocalText.Fallback] = rule.Text(key) };
        if (texts.GetValueOrDefault(LocalText.Fallback) is { Length: > 0 }) return DropReason.Stated(new(texts));
        rule.Complain($"{rule.Where()}: \"{key}\" must say why, in English at least: {{ {LocalText.Fallback}: … }}.");
        return DropReason.NoFigure;
    }
}

namespace Comity.Rules.Judging;

/// <summary>What a rule says. In order: the worst wins.</summary>
public enum Outcome
{
    /// <summary>The rule does not apply.</summary>
    NotApplicable,

    /// <summary>The rule applies and is met.</summary>
    Pass,

    /// <summary>Something is not known that would decide. Never a pass.</summary>
    NoData,

    /// <summary>Evidence is wanted.</summary>
    Justify,

    /// <summary>Against the Code, which is voluntary (2.1): a named person may decide, with reasons.</summary>
    Discouraged,

    /// <summary>Law or a hard safeguard of a pack is broken.</summary>
    Blocked,
}

/// <summary>The words of policy files and of the API.</summary>
public static class OutcomeWords
{
    /// <summary>In the order of <see cref="Outcome"/>.</summary>
    public static readonly IReadOnlyList<string> All = ["notApplicable", "pass", "noData", "justify", "discouraged", "blocked"];

    public static string Word(this Outcome outcome) => All[(int)outcome];

    internal static Outcome Parse(string word) => (Outcome)((List<string>)[.. All]).IndexOf(word);
}

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>Groups of occupations as the Code's reports have them; finer ones would tell of single campaigns.</summary>
internal static class OccupationGroup
{
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All = ["doctors", "nurses", "midwives", "careWorkers", Other];

    /// <param name="code">ISCO-08 at any level, or a national code.</param>
    public static string Of(string code) => code switch
    {
        ['2', '2', '1', ..] => "doctors",
        "2221" or "3221" => "nurses",
        "2222" or "3222" => "midwives",
        ['5', '3', '2', ..] => "careWorkers",
        _ => Other,
    };
}

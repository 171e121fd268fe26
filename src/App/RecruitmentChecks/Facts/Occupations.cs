namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>What occupations are, by their codes: ISCO-08, or a national code such as <c>soc:6135</c>.</summary>
internal static class Occupations
{
    private static readonly string[] Health = ["1342", "1343", "22", "32", "532"];
    private static readonly string[] NotHealth = ["225", "324"];
    private static readonly string[] UkCareRoles = ["soc:6135", "soc:6136"];

    /// <summary>Personal care workers in health services: ISCO-08 532, and the care roles of the United Kingdom.</summary>
    public static bool IsCare(string code) => code.StartsWith("532", StringComparison.Ordinal) || UkCareRoles.Contains(code);

    public static bool IsHealthOrCare(string code) => IsCare(code)
        || (Starts(code, Health) && !Starts(code, NotHealth));

    /// <summary>none, some or all.</summary>
    public static string? Care(IReadOnlyList<string>? codes)
    {
        if (codes is not { Count: > 0 })
        {
            return null;
        }

        var care = codes.Count(IsCare);
        return care == 0 ? "none" : care == codes.Count ? "all" : "some";
    }

    /// <summary>
    /// Care workers and senior care workers (SOC 6135, 6136) among the occupations; without a national code by ISCO-08 5321 and 5322.
    /// </summary>
    public static bool? UkCareRole(IReadOnlyList<string>? codes) => codes is not { Count: > 0 } ? null
        : codes.Any(UkCareRoles.Contains) || codes.Any(code => code is "5321" or "5322" or "532") ? true
        : false;

    private static bool Starts(string code, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

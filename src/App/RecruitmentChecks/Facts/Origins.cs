namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>Where the value of a fact comes from, as an answer says it.</summary>
internal static class Origins
{
    /// <summary>The request said so.</summary>
    public const string Given = "request";

    /// <summary>Nobody has flagged an occupation as scarce to this installation.</summary>
    public const string Scarcity = "scarcity list: nothing flagged";
}

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Why a check was made.</summary>
internal enum CheckCause
{
    /// <summary>Somebody asked, or said something else.</summary>
    Asked,

    /// <summary>A list, a rule, a licence or the day is another than at the last check, and so is what is found.</summary>
    Rechecked,
}

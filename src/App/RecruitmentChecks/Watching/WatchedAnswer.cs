namespace Comity.App.RecruitmentChecks.Watching;

/// <param name="Month">Its first day.</param>
/// <param name="Destination">ISO 3166-1 alpha-3.</param>
/// <param name="Source">ISO 3166-1 alpha-3; on the safeguards list of WHO on the date of the act.</param>
/// <param name="Occupation">doctors, nurses, midwives, careWorkers or other.</param>
/// <param name="Checked">Campaigns whose check was kept; none where it is withheld.</param>
/// <param name="Begun">Those of them that were said to take place; none where it is withheld.</param>
/// <param name="Status">A: as counted; Q: at least one of the counts is withheld.</param>
internal sealed record WatchedAnswer(DateOnly Month, string Destination, string Source, string Occupation, int? Checked, int? Begun, string Status)
{
    public const string Header = "month,destination,source,occupation,checked,begun,status";

    public static WatchedAnswer Of(WatchedCorridor row) => new(
        row.Month, row.Destination, row.Source, row.Occupation, row.Checked, row.Begun, row.Checked is null || row.Begun is null ? "Q" : "A");

    public object?[] Cells() => [Month, Destination, Source, Occupation, Checked, Begun, Status];
}

using Comity.App.Audit;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>How many campaigns of active recruitment from one listed country to another were kept for a month, in one group of occupations.</summary>
internal sealed class WatchedCorridor : IRecorded
{
    private WatchedCorridor()
    {
    }

    public WatchedCorridor(DateOnly month, Corridor corridor, int? @checked, int? begun) =>
        (Month, Destination, Source, Occupation, Checked, Begun) = (month, corridor.Destination, corridor.Source, corridor.Occupation, @checked, begun);

    public DateOnly Month { get; private set; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string Destination { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-3; on the safeguards list on the date of the act.</summary>
    public string Source { get; private set; } = "";

    /// <summary>One of <see cref="OccupationGroup"/>.</summary>
    public string Occupation { get; private set; } = "";

    /// <summary>Campaigns whose check was kept; none where it is withheld.</summary>
    public int? Checked { get; private set; }

    /// <summary>Those of them that were said to take place; none where it is withheld.</summary>
    public int? Begun { get; private set; }

    public string Subject => $"watched-corridor/{Month:yyyy-MM}/{Destination}/{Source}/{Occupation}";
}

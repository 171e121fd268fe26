namespace Comity.Methods.Observations;

/// <summary>
/// One figure as it was reported: its key, its value, and what must be known to read it.
/// Codes are short and shared: whoever makes observations in bulk interns them.
/// </summary>
public readonly record struct Observation
{
    public Observation()
    {
    }

    public required string RefArea { get; init; }
    public required string Measure { get; init; }
    public required string Unit { get; init; }

    /// <summary>Year, month or day, ISO 8601: <c>2018</c>, <c>2018-06</c>, <c>2018-03-31</c>.</summary>
    public required string Time { get; init; }

    public string Occupation { get; init; } = Codes.NotApplicable;
    public string Criterion { get; init; } = Codes.NotApplicable;
    public string Activity { get; init; } = Codes.Unknown;
    public string Territory { get; init; } = Codes.Total;
    public string Native { get; init; } = Codes.Total;
    public string Sector { get; init; } = Codes.Total;
    public string Pathway { get; init; } = Codes.Total;
    public string Sex { get; init; } = Codes.Total;
    public string Age { get; init; } = Codes.Total;
    public string Source { get; init; } = Codes.Unknown;
    public string Counterpart { get; init; } = Codes.Total;

    /// <summary>The figure; none where <see cref="Status"/> holds one of <see cref="ObservationStatus.WithoutValue"/>.</summary>
    public double? Value { get; init; }

    /// <summary>One or more letters of <see cref="ObservationStatus.Letters"/>.</summary>
    public string Status { get; init; } = ObservationStatus.Normal;

    /// <summary>Flags as the source wrote them, kept beside <see cref="Status"/>.</summary>
    public string Flags { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Line of the source file, from 1, as a text editor or spreadsheet counts it.</summary>
    public int Row { get; init; }

    /// <summary>Column of the value in that line, from 1.</summary>
    public int Column { get; init; }

    /// <summary>Data set and version that it was published in, such as <c>who-health-workforce/1</c>; empty before it is published.</summary>
    public string Version { get; init; } = "";

    public string this[Dimension dimension] => dimension switch
    {
        Dimension.RefArea => RefArea,
        Dimension.Measure => Measure,
        Dimension.Unit => Unit,
        Dimension.Occupation => Occupation,
        Dimension.Criterion => Criterion,
        Dimension.Activity => Activity,
        Dimension.Territory => Territory,
        Dimension.Native => Native,
        Dimension.Sector => Sector,
        Dimension.Pathway => Pathway,
        Dimension.Sex => Sex,
        Dimension.Age => Age,
        Dimension.Source => Source,
        Dimension.Counterpart => Counterpart,
        Dimension.Time => Time,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "not a dimension"),
    };
}

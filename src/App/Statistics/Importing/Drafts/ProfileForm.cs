using Comity.Methods.Observations;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>What a person says of a file on a form, from which a profile is written. Kept with the draft, so that the form can be taken up again.</summary>
internal sealed record ProfileForm
{
    /// <summary>What a column may be said to be; everything else is written in the profile's text.</summary>
    public static readonly IReadOnlyList<ColumnTarget> Targets =
    [
        ColumnTarget.RefArea, ColumnTarget.Counterpart, ColumnTarget.Time, ColumnTarget.Value, ColumnTarget.Occupation, ColumnTarget.Measure,
        ColumnTarget.Unit, ColumnTarget.Criterion, ColumnTarget.Activity, ColumnTarget.Sex, ColumnTarget.Age, ColumnTarget.Territory,
        ColumnTarget.Native, ColumnTarget.Sector, ColumnTarget.Pathway, ColumnTarget.Source, ColumnTarget.Status, ColumnTarget.Flags, ColumnTarget.Note,
    ];

    /// <summary>What may hold for the whole file.</summary>
    public static readonly IReadOnlyList<ColumnTarget> ConstantTargets =
    [
        ColumnTarget.RefArea, ColumnTarget.Time, ColumnTarget.Measure, ColumnTarget.Unit, ColumnTarget.Occupation, ColumnTarget.Criterion,
        ColumnTarget.Activity, ColumnTarget.Counterpart,
    ];

    /// <summary>What may stand in the headers above figures side by side.</summary>
    public static readonly IReadOnlyList<ColumnTarget> WideTargets =
        [ColumnTarget.Time, ColumnTarget.RefArea, ColumnTarget.Counterpart];

    public static readonly IReadOnlyList<string> Schemes = ["iso3", "iso2", "m49", "name", "demonym"];

    public static readonly IReadOnlyList<string> Periods = ["auto", "year", "month", "day", "excel"];

    public static readonly IReadOnlyList<string> Tokens = ["O", "L", "M", "Q", "zero", "drop"];

    /// <summary>Stands in a map for: leave these rows out.</summary>
    public const string LeftOut = "!drop";

    public string DataSet { get; init; } = "";

    public string Title { get; init; } = "";

    public string SourceName { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string Licence { get; init; } = "";

    public string Url { get; init; } = "";

    public string Kind { get; init; } = Codes.Unknown;

    public bool NotAdditive { get; init; }

    public string Decimal { get; init; } = "point";

    public string Thousands { get; init; } = "none";

    public int HeaderRow { get; init; }

    public IReadOnlyList<FormColumn> Columns { get; init; } = [];

    /// <summary>What the headers say where several columns hold figures.</summary>
    public string WideTo { get; init; } = "time";

    public string WideScheme { get; init; } = "iso3";

    /// <summary>Codes by name of the dimension; those left empty are absent.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Texts in place of numbers, and what they mean.</summary>
    public IReadOnlyDictionary<string, string> Missing { get; init; } = new Dictionary<string, string>();

    public bool ZeroMeansMissing { get; init; }

    /// <summary>Place of the column from 0, or below 0 for none.</summary>
    public int DropColumn { get; init; } = -1;

    /// <summary>One text a line.</summary>
    public string DropTexts { get; init; } = "";

    public string DropReason { get; init; } = "";

    public bool IsWide => Columns.Count(c => c.Is(ColumnTarget.Value)) > 1;
}

/// <param name="Header">Text of the header; may be empty, or stand twice.</param>
/// <param name="Target">Name of a <see cref="ColumnTarget"/>, or empty where the column is ignored.</param>
/// <param name="Map">Texts of the column and the code that each stands for.</param>
internal sealed record FormColumn(string Header, string Target, string Scheme, string Period, IReadOnlyDictionary<string, string> Map)
{
    public bool Is(ColumnTarget target) => Target == ColumnTargets.NameOf(target);

    public bool IsCountry => Is(ColumnTarget.RefArea) || Is(ColumnTarget.Counterpart);

    /// <summary>Whether its texts must be codes, or be told which code they mean.</summary>
    public bool IsCoded => Target.Length > 0 && !IsCountry && !Is(ColumnTarget.Time) && !Is(ColumnTarget.Value)
        && !Is(ColumnTarget.Flags) && !Is(ColumnTarget.Note);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;

namespace Comity.App.Personnel.Loading;

/// <summary>What became of every row of a register's file, as it is kept and shown.</summary>
/// <param name="SetAside">Rows that could not be told to any person.</param>
/// <param name="Columns">The columns that were read, with how many of their cells say anything.</param>
/// <param name="Texts">Texts of coded columns that mean nothing yet.</param>
internal sealed record LoadReport(
    long Rows, long Persons, long SetAside, long Dropped, long FieldProblems, long Notes, bool Broken, IReadOnlyList<LoadReport.Finding> Findings,
    IReadOnlyList<LoadReport.Column> Columns, IReadOnlyList<LoadReport.Unknown> Texts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is hard to believe or could not be read, in values.</summary>
    public long Doubts => FieldProblems + Notes;

    public static LoadReport Of(RegisterOutcome outcome) => new(
        outcome.Rows, outcome.Persons, outcome.SetAside, outcome.Dropped, outcome.FieldProblems, outcome.Notes, outcome.IsBroken,
        [.. outcome.Findings.Select(f => new Finding(f.Kind, f.Weight, f.ColumnName, f.Field, f.Count,
            [.. f.First.Select(p => new Problem(p.Row, p.Column, p.Value, p.Expected, p.OtherRow))]))],
        [.. outcome.Columns.Select(c => new Column(c.Name, c.To.ToString(), c.Filled))],
        [.. outcome.UnknownTexts.Select(u => new Unknown(u.ColumnName, u.Text, u.Count, u.FirstRow))]);

    public static LoadReport Parse(string json) => JsonSerializer.Deserialize<LoadReport>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    internal sealed record Finding(string Kind, RegisterWeight Weight, string ColumnName, string Field, long Count, IReadOnlyList<Problem> First);

    internal sealed record Problem(int Row, int Column, string Value, Expectation Expected, int OtherRow);

    internal sealed record Column(string Name, string Field, long Filled);

    internal sealed record Unknown(string Column, string Text, long Count, int FirstRow);
}

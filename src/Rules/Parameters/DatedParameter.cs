using Comity.Rules.Files;
using Comity.Rules.Instruments;

namespace Comity.Rules.Parameters;

/// <summary>A number of policy with the days on which it holds and where it comes from.</summary>
public sealed class DatedParameter
{
    internal DatedParameter(string id, string unit, Wording title, IReadOnlyList<ParameterValue> values)
    {
        Id = id;
        Unit = unit;
        Title = title;
        Values = values;
    }

    public string Id { get; }

    /// <summary>Such as <c>years</c>.</summary>
    public string Unit { get; }

    public Wording Title { get; }

    /// <summary>In order of time, without overlap.</summary>
    public IReadOnlyList<ParameterValue> Values { get; }

    /// <summary>The value on this day, or null before the first.</summary>
    public ParameterValue? On(DateOnly date) => Values.LastOrDefault(value => value.From <= date && (value.To is null || date <= value.To));

    /// <summary>Reads a file of parameters.</summary>
    /// <exception cref="PolicyFileException">The file cannot be read, or two values of one parameter overlap.</exception>
    public static IReadOnlyList<DatedParameter> Read(PolicyText file) =>
        Fields.Read(file.Name, file.Text, fields => fields.Items("parameters", One));

    private static DatedParameter One(Fields fields)
    {
        var values = fields.Items("values", Value);
        for (var later = 1; later < values.Count; later++)
        {
            if (values[later - 1].To is not { } end || end >= values[later].From)
                throw fields.Wrong("values", $"the value from {values[later].From:yyyy-MM-dd} overlaps the one before");
        }

        return new DatedParameter(fields.Text("id"), fields.Text("unit"), fields.Wording("title"), values);
    }

    private static ParameterValue Value(Fields fields) => new(
        fields.Number("value"),
        fields.Date("from"),
        fields.DateOrNone("to"),
        fields.OneOf("status", FactStatus.All),
        Citation.TryParse(fields.Text("cites")) ?? throw fields.Wrong("cites", "not a citation such as code-2010:8.5"),
        fields.Text("source"));
}

/// <summary>One value with its days, inclusive at both ends; no last day means open.</summary>
public sealed record ParameterValue(decimal Value, DateOnly From, DateOnly? To, string Status, Citation Cites, string Source);

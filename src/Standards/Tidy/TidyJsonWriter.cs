using System.Text.Json;
using Comity.Methods.Observations;

namespace Comity.Standards.Tidy;

/// <summary>Writes observations as JSON objects with the names of the tidy columns; a missing value is <c>null</c>, beside its status.</summary>
public sealed class TidyJsonWriter
{
    private readonly Utf8JsonWriter output;
    private readonly (TidyColumn Column, JsonEncodedText Name)[] columns;

    /// <param name="columns">Members in their order; all where null.</param>
    public TidyJsonWriter(Utf8JsonWriter output, IReadOnlyList<TidyColumn>? columns = null)
    {
        this.output = output;
        this.columns = [.. (columns ?? TidyColumns.All).Select(c => (c, JsonEncodedText.Encode(TidyColumns.NameOf(c))))];
    }

    /// <summary>One object, into whatever array the caller has opened.</summary>
    public void Write(in Observation observation)
    {
        output.WriteStartObject();
        foreach (var (column, name) in columns)
        {
            switch (column)
            {
                case TidyColumn.Value when observation.Value is { } value:
                    output.WriteNumber(name, value);
                    break;
                case TidyColumn.Value:
                    output.WriteNull(name);
                    break;
                case TidyColumn.SourceRow:
                    output.WriteNumber(name, observation.Row);
                    break;
                case TidyColumn.SourceColumn:
                    output.WriteNumber(name, observation.Column);
                    break;
                default:
                    output.WriteString(name, TidyColumns.TextOf(column, observation));
                    break;
            }
        }

        output.WriteEndObject();
    }
}

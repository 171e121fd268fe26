namespace Comity.App.Personnel.Counting;

/// <summary>A question as the query of an address: its fields by name, in their order.</summary>
internal static class QueryText
{
    public static string Of(IEnumerable<(string Name, string Value)> fields) => string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
}

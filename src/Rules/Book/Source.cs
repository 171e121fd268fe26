using Comity.Rules.Files;

namespace Comity.Rules.Book;

/// <summary>A document that rules rest on, apart from the Code.</summary>
/// <param name="Key">Such as <c>UKCOP</c>.</param>
/// <param name="Dated">As printed: a day, a year or an edition.</param>
public sealed record Source(string Key, Wording Title, string Publisher, string Dated, string Status)
{
    /// <exception cref="PolicyFileException">The file cannot be read, or a key stands twice.</exception>
    public static IReadOnlyList<Source> Read(PolicyText file) => Fields.Read(file.Name, file.Text, fields =>
    {
        var sources = fields.Items("sources", one => new Source(
            one.Text("key"), one.Wording("title"), one.Text("publisher"), one.Text("dated"), one.OneOf("status", FactStatus.All)));
        return sources.GroupBy(source => source.Key).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw fields.Wrong("sources", $"{twice.Key} stands twice")
            : sources;
    });
}

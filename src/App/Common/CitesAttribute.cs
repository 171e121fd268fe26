namespace Comity.App.Common;

/// <summary>
/// Names the paragraph of the Code that a type serves, such as <c>code-2010:7.4</c>. The page of the Code and
/// <c>docs/traceability.md</c> are drawn from these marks; a test resolves each of them.
/// </summary>
/// <param name="paragraph">Edition and paragraph.</param>
/// <param name="serves">Key in the language files that says in a few words how.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class CitesAttribute(string paragraph, string serves) : Attribute
{
    public string Paragraph { get; } = paragraph;

    public string Serves { get; } = serves;

    /// <summary>Page where a reader meets it, such as <c>/safeguards-list</c>.</summary>
    public string? Page { get; init; }
}

using System.Reflection;
using Comity.App.Common;
using Comity.Rules.Instruments;

namespace Comity.App.Code;

/// <summary>One thing in Comity that serves a paragraph.</summary>
/// <param name="TextKey">Says in a few words how.</param>
/// <param name="Page">Where a reader meets it.</param>
/// <param name="Type">What carries the mark, such as <c>Statistics.Importing.StoreImport</c>.</param>
internal sealed record Serving(Citation Paragraph, string TextKey, string? Page, string Type);

/// <summary>All <see cref="CitesAttribute"/> of the program, by paragraph: the page of the Code cannot claim what no type does.</summary>
internal sealed class Servings
{
    private readonly ILookup<Citation, Serving> _byParagraph;

    public Servings()
    {
        All = [.. Assembly.GetExecutingAssembly().GetTypes().SelectMany(Of).OrderBy(s => s.Type, StringComparer.Ordinal)];
        _byParagraph = All.ToLookup(s => s.Paragraph);
    }

    public IReadOnlyList<Serving> All { get; }

    public IReadOnlyList<Serving> For(Citation paragraph) => [.. _byParagraph[paragraph]];

    private static IEnumerable<Serving> Of(Type type) => type.GetCustomAttributes<CitesAttribute>()
        .Select(cites => new Serving(Citation.Parse(cites.Paragraph), cites.Serves, cites.Page, type.FullName!["Comity.App.".Length..]));
}

using Comity.App.Access;

namespace Comity.App.Workspace;

/// <summary>What waits for somebody: a slice has one of these for its own part, registered as a service.</summary>
internal interface IWaiting
{
    /// <param name="who">Signed in; ask <see cref="Acting.May"/> before looking.</param>
    Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation);
}

/// <summary>One thing to do.</summary>
/// <param name="TextKey">Key of the sentence that says what, with its values.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Since">The day from which it waits.</param>
/// <param name="Due">The day by which it is wanted, where there is one.</param>
internal sealed record WaitingTask(string TextKey, IReadOnlyDictionary<string, object?> Values, string Address, DateOnly Since, DateOnly? Due);

/// <summary>How far a country's record answers to a paragraph of the Code; a slice has one of these for its own part.</summary>
internal interface ICompleteness
{
    Task<IReadOnlyList<ParagraphState>> OfAsync(Common.CountryCode country, CancellationToken cancellation);
}

internal enum Completeness
{
    Missing,
    Part,
    Complete,
}

/// <param name="Paragraph">Such as <c>code-2010:7.3</c>.</param>
/// <param name="TextKey">Key of the sentence that says what is there or lacks, with its values.</param>
/// <param name="Address">Where it is seen or mended.</param>
internal sealed record ParagraphState(string Paragraph, Completeness State, string TextKey, IReadOnlyDictionary<string, object?> Values, string Address);

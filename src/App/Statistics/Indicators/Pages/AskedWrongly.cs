namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>A part of the address that cannot be answered, and what can.</summary>
/// <param name="Field">Its name in the address, which is also that of its field in the form.</param>
/// <param name="TextKey">Sentence that takes <c>given</c> and <c>allowed</c>.</param>
/// <param name="Allowed">In the reader's words; never empty.</param>
internal sealed record AskedWrongly(string Field, string TextKey, string Given, IReadOnlyList<string> Allowed);

using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>Why a cell could not be read.</summary>
/// <param name="Kind">One of <see cref="RegisterKinds"/>.</param>
internal sealed record CellProblem(string Kind, Expectation Expected)
{
    /// <summary>The text is one of many that the same column does not know: each is worth being told once.</summary>
    public bool IsOfText { get; init; }
}

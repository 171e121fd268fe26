using Comity.App.Audit;

namespace Comity.App.Post;

internal static class PostProcesses
{
    public static readonly Process HandOverLetters = new("HandOverLetters", null, "LetterGivenUp");

    public static readonly Process TryLetterAgain = new("TryLetterAgain", null, "LetterTriedAgain");

    public static string SubjectOf(Guid letter) => $"letter/{letter}";
}

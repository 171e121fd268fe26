using Comity.App.Layout;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Code">What is wrong, as a word.</param>
/// <param name="Given">What was sent.</param>
/// <param name="Allowed">What may stand there; empty where nothing lists it.</param>
/// <param name="Sentence">The same in words.</param>
internal sealed record MistakeAnswer(string Path, string Code, string Given, IReadOnlyList<string> Allowed, string Sentence)
{
    public static MistakeAnswer Of(RequestMistake mistake, Reader reader) => new(
        mistake.Path, mistake.Code, mistake.Given, mistake.Allowed.Split(", ", StringSplitOptions.RemoveEmptyEntries), reader.Say(mistake));
}

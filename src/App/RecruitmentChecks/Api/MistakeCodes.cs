using Comity.App.Layout;
using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>What can be wrong with a value, as a word for programs and as a sentence.</summary>
internal static class MistakeCodes
{
    public static string Of(InputWrong wrong) => wrong switch
    {
        InputWrong.UnknownName => "unknown-name",
        InputWrong.Twice => "twice",
        InputWrong.NotYesNo => "not-yes-no",
        InputWrong.NotADate => "not-a-date",
        InputWrong.NotANumber => "not-a-number",
        InputWrong.OutOfBounds => "out-of-bounds",
        InputWrong.NotAText => "not-a-text",
        InputWrong.NotOnTheList => "not-on-the-list",
        InputWrong.NotACountry => "not-a-country",
        InputWrong.NotAnOccupation => "not-an-occupation",
        InputWrong.NotAList => "not-a-list",
        InputWrong.NotAnObject => "not-an-object",
        _ => "too-long",
    };

    public static string Say(this Reader reader, RequestMistake mistake) =>
        reader.Say("checks.mistakes." + mistake.Code, ("path", mistake.Path), ("given", mistake.Given), ("allowed", mistake.Allowed));
}

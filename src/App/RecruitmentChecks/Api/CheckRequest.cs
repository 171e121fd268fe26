namespace Comity.App.RecruitmentChecks.Api;

/// <summary>A request as it was sent: a check, or what is wrong with it.</summary>
/// <param name="Id">The sender's own mark, sent back.</param>
internal sealed record CheckRequest(Check? Check, string? Id, IReadOnlyList<RequestMistake> Mistakes);

/// <param name="Path">Where it stands in the request: <c>facts.actor.type</c>.</param>
/// <param name="Code">What is wrong, as a word.</param>
/// <param name="Given">What was sent.</param>
/// <param name="Allowed">What is allowed; empty where that is a form.</param>
internal sealed record RequestMistake(string Path, string Code, string Given, string Allowed);

using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>What is to be checked, as it is kept.</summary>
/// <param name="On">Date of the act.</param>
/// <param name="Packs">Ids; empty: all that apply.</param>
/// <param name="Facts">The <c>facts</c> of a request, as JSON.</param>
internal sealed record KeptRequest(CheckKind Kind, DateOnly On, IReadOnlyList<string> Packs, string Facts);

using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>What is looked for among one's organisation's recruitments.</summary>
/// <param name="Words">Parts of the title.</param>
internal sealed record RecruitmentSearch(string? Words, CheckKind? Kind, Standing? Standing);

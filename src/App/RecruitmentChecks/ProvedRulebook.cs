using Comity.App.Code.Published;
using Comity.App.Reference;
using Comity.Rules.Files;
using Comity.Rules.Proving;

namespace Comity.App.RecruitmentChecks;

/// <summary>The machine's own reading of the rulebook in use, which may be another than the one that was tested: whoever changed a row is told.</summary>
internal sealed class ProvedRulebook(CheckBook book, ICode code) : IProved
{
    private const string Name = "rulebook";

    public Task<Proved> ProveAsync(Action<string, long, long> report, CancellationToken cancellation) => Task.FromResult(Prove(report));

    private Proved Prove(Action<string, long, long> report)
    {
        report("jobs.verifyingRulebook", 0, 0);
        try
        {
            return new Proved(Name, Looked(), RulebookProof.Faults(book.Rules, code.Editions));
        }
        catch (PolicyFileException unreadable)
        {
            return new Proved(Name, new Dictionary<string, int>(StringComparer.Ordinal), [unreadable.Message]);
        }
    }

    private Dictionary<string, int> Looked() => new(StringComparer.Ordinal)
    {
        ["rules"] = book.Rules.Rules.Count,
        ["packs"] = book.Rules.Packs.Count,
        ["rows"] = book.Rules.Rules.SelectMany(rule => rule.Versions).Sum(version => version.Rows.Count()),
        ["cases"] = book.Rules.Rules.Sum(rule => rule.Cases.Count) + book.Rules.Packs.Sum(pack => pack.Cases.Count),
    };
}

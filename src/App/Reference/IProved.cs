namespace Comity.App.Reference;

/// <summary>Something that proves itself, more than that its bytes are what their hashes say: rules, judgements. <c>verify</c> asks each.</summary>
internal interface IProved
{
    /// <param name="report">Key of the step's name, looked at, in all (0 where the end is not known).</param>
    Task<Proved> ProveAsync(Action<string, long, long> report, CancellationToken cancellation);
}

/// <summary>What was found.</summary>
/// <param name="Name">What it is about, such as the rulebook.</param>
/// <param name="Looked">How many of what were looked at; none where the files cannot be read.</param>
/// <param name="Faults">A sentence each, with the place in the files or the row; none where it holds together.</param>
internal sealed record Proved(string Name, IReadOnlyDictionary<string, int> Looked, IReadOnlyList<string> Faults);

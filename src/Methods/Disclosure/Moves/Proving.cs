using Comity.Methods.Disclosure.Alternatives;
using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Shows of many unknown numbers at once that they are well hidden: first by whole alternative tables, which clear thousands; then one by one
/// by patterns; then by tables again for the few that are left.
/// </summary>
internal sealed class Proving
{
    private const int Few = 60;
    private readonly ReaderView view;
    private readonly AlternativeTables tables;

    public Proving(ReaderView view)
    {
        this.view = view;
        Weights = new Weights(view.Linked);
        Prover = new Prover(view, Weights);
        tables = new AlternativeTables(view, Prover.Proofs);
    }

    public Weights Weights { get; }

    public Prover Prover { get; }

    /// <summary>Those of the variables that could not be shown to be hidden, in their order.</summary>
    /// <param name="wanted">Unknown to the reader, and to be hidden.</param>
    /// <param name="patience">Rounds for the last few: more where a doubt blocks a release, fewer where one more cell settles it.</param>
    public List<int> Run(List<int> wanted, int patience)
    {
        tables.Prove(wanted, Few, patience: 0);
        var left = wanted.Where(v => !Prover.Prove(v, view.NeedOf(v)!.Value)).ToList();
        tables.Prove(left, enough: 0, patience);
        left.RemoveAll(v => Prover.Proofs.Show(v, view.NeedOf(v)!.Value));
        return left;
    }
}

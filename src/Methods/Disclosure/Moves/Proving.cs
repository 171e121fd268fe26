using Comity.Methods.Disclosure.Alternatives;
using Comity.Methods.Disclosure.Linking;
using Comity.Methods.Disclosure.Programmes;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Shows of many unknown numbers at once that they are well hidden: first by whole alternative tables, which clear thousands; then one by one
/// by patterns; then by tables again for the few that are left.
/// </summary>
internal sealed class Proving
{
    private const int Few = 60;
    private const int MostProgrammes = 100;

    // Entries of tableaus, all together: half a minute or so at worst. What is not looked at is taken for not hidden.
    private const long MostWork = 20_000_000;
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

    /// <summary>Those of a few variables that no linear programme shows to be hidden either.</summary>
    /// <param name="left">What could not be shown by other means.</param>
    /// <param name="mostBalls">So many may be looked at where they have no exact bounds.</param>
    public List<int> ByProgramme(List<int> left, int mostBalls)
    {
        if (left.Count is 0 or > MostProgrammes)
            return left;
        var (bounds, work) = (new ProgrammeBounds(view.Linked, new UnknownSystem(view)), 0L);
        return [.. left.Where(v => !MayBeAsked(v) || !IsHidden(v, bounds.Of(v)))];

        bool MayBeAsked(int variable) => bounds.IsExact(variable) ? (work += bounds.SizeOf(variable)) <= MostWork : mostBalls-- > 0;
    }

    private bool IsHidden(int variable, (double Lower, double Upper) bounds)
    {
        Prover.Proofs.Take(variable, bounds.Lower, bounds.Upper);
        return Prover.Proofs.Show(variable, view.NeedOf(variable)!.Value);
    }
}

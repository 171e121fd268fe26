using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>By dimension and code: the steps that make the code one more. Made when first asked for.</summary>
internal sealed class Steps(LinkedDimension[] dimensions)
{
    private readonly Step[]?[][] made = [.. dimensions.Select(d => new Step[]?[d.Count])];

    public Step[] For(int dimension, int code) => made[dimension][code] ??= Make(dimensions[dimension], code);

    private static Step[] Make(LinkedDimension dimension, int code)
    {
        if (code == 0 && !dimension.HasTotal)
            return [Step.More([0])];
        if (dimension.Up[code].Length == 1)
            return [Step.More(dimension.Up[code])];
        var under = dimension.Leaves.Where(leaf => dimension.Counts(code, leaf)).ToList();
        var others = code == 0 ? [] : dimension.Leaves.Where(leaf => !dimension.Counts(code, leaf)).ToList();
        return [.. under.Select(leaf => Step.More(dimension.Up[leaf])),
            .. under.SelectMany(leaf => others.Select(other => Step.Instead(dimension.Up[leaf], dimension.Up[other])))];
    }
}

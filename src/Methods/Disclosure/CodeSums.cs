namespace Comity.Methods.Disclosure;

/// <summary>The sums of a dimension in the order in which they can be worked out: children before their parents.</summary>
internal static class CodeSums
{
    public static List<CodeSum> InOrder(TableDimension dimension)
    {
        var byParent = new Dictionary<string, CodeSum>(StringComparer.Ordinal);
        foreach (var sum in dimension.Sums)
        {
            if (!byParent.TryAdd(sum.Parent, sum))
                throw new ArgumentException($"{dimension.Name}: {sum.Parent} is a sum twice.", nameof(dimension));
        }

        var (ordered, open, done) = (new List<CodeSum>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var sum in dimension.Sums)
            Visit(sum);
        return ordered;

        void Visit(CodeSum sum)
        {
            if (done.Contains(sum.Parent))
                return;
            if (!open.Add(sum.Parent))
                throw new ArgumentException($"{dimension.Name}: {sum.Parent} is a sum of itself.", nameof(dimension));
            foreach (var child in sum.Children)
            {
                if (byParent.TryGetValue(child, out var below))
                    Visit(below);
            }

            done.Add(sum.Parent);
            ordered.Add(sum);
        }
    }
}

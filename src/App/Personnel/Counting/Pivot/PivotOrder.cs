using Comity.Methods.Tabulation.Snapshots;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>
/// The order of codes: ages, dates and occupations as their codes have them, others by name, the rest and the unknown last.
/// </summary>
/// <param name="name">Column and code to name.</param>
internal sealed class PivotOrder(Func<string, string, string> name, StringComparer byName)
{
    public Comparer<string> Of(PivotDimension? dimension) => Comparer<string>.Create((one, other) => Compare(dimension, one, other));

    public Comparer<string[]> OfRows(IReadOnlyList<PivotDimension> rows) => Comparer<string[]>.Create((one, other) =>
        rows.Select((dimension, at) => Compare(dimension, one[at], other[at])).FirstOrDefault(order => order != 0));

    private int Compare(PivotDimension? dimension, string one, string other)
    {
        var last = Rank(one).CompareTo(Rank(other));
        if (last != 0 || dimension is null)
        {
            return last;
        }

        return dimension.IsTime || dimension.Name == "occupation" ? string.CompareOrdinal(one, other)
            : dimension.IsAge ? Age(one).CompareTo(Age(other))
            : dimension.Name == PivotDimension.Cadre ? Cadre(one).CompareTo(Cadre(other))
            : byName.Compare(name(dimension.Column, one), name(dimension.Column, other));
    }

    private static int Rank(string code) => code switch { CodeDictionary.Unknown => 2, CountingWords.Others => 1, _ => 0 };

    private static int Cadre(string code) => Cadres.All.ToList().IndexOf(code);

    /// <summary>The first number of a band; of the lowest, none.</summary>
    private static int Age(string code) => code.StartsWith("Y_LT", StringComparison.Ordinal) ? -1
        : int.TryParse(new string([.. code.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture, out var from) ? from : 0;
}

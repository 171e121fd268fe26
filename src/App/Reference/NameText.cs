using System.Globalization;
using System.Text;

namespace Comity.App.Reference;

/// <summary>Names as texts to be compared: what makes no difference taken away, and how far two are apart.</summary>
internal static class NameText
{
    /// <summary>Small letters without accents and marks, words joined by single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && folded is [.., not ' '])
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Letters to add, drop, change or swap with a neighbour to make one text of the other (optimal string alignment).</summary>
    public static int Distance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Least(cost, one, other, i, j);
            }
        }

        return cost[one.Length, other.Length];
    }

    private static int Least(int[,] cost, string one, string other, int i, int j)
    {
        var changed = cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var least = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, changed);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}

using System.Globalization;

namespace Comity.Standards.Personnel;

/// <summary>Shares of a full post, in thousandths.</summary>
internal static class ShareText
{
    public const int Most = 2_000;

    /// <summary>Reads what profiles write: <c>0.5</c>.</summary>
    public static bool TryShare(string text, out int thousandths)
    {
        thousandths = 0;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && TryThousandths((double)share, out thousandths);
    }

    public static bool TryThousandths(double share, out int thousandths)
    {
        thousandths = 0;
        if (!(share >= 0 && share * 1_000 <= Most))
            return false;
        thousandths = (int)Math.Round(share * 1_000, MidpointRounding.AwayFromZero);
        return true;
    }
}

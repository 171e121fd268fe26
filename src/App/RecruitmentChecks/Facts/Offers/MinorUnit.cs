namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Decimal places of a currency (ISO 4217): two, but for these.</summary>
internal static class MinorUnit
{
    public static int Of(string currency) => currency.Trim().ToUpperInvariant() switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };
}

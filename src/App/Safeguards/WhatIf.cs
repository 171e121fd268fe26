using System.Globalization;
using Comity.App.Common;
using Comity.Methods.Safeguards;

namespace Comity.App.Safeguards;

/// <summary>Parameters that a reader tries in place of the edition's.</summary>
internal static class WhatIf
{
    public const decimal Highest = 1000;

    /// <summary>The edition's parameters with those that were given put in; none where none was given.</summary>
    public static Result<ListParameters?> Parse(ListParameters rule, string? density, string? index)
    {
        if (string.IsNullOrWhiteSpace(density) && string.IsNullOrWhiteSpace(index))
        {
            return default(ListParameters);
        }

        var (people, coverage) = (Number(density, rule.DensityBelow), Number(index, rule.IndexBelow));
        return (people, coverage) switch
        {
            (null, _) => SafeguardsRefusals.BadThreshold("density", density!),
            (_, null) => SafeguardsRefusals.BadThreshold("index", index!),
            ({ } d, { } i) => rule with { DensityBelow = d, IndexBelow = i },
        };
    }

    // A reader of French writes a comma; neither threshold is ever so great that a comma could group thousands.
    private static decimal? Number(string? text, decimal usual) => string.IsNullOrWhiteSpace(text)
        ? usual
        : decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= Highest
            ? value
            : null;
}

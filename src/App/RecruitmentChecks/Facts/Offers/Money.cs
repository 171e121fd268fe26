using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Amounts in one currency: that of the contract.</summary>
// Numeric notes of the catalogue: converted to one currency, without purchasing power; rounded half to even at the minor unit after the
// conversion; OFR-34: by the rate of the day of the offer.
internal sealed class Money(InputList inputs)
{
    private readonly Input _currency = inputs["contract.currency"];
    private readonly Input _offered = inputs["timeline.offered"];
    private readonly Input _rates = inputs["exchangeRates"];
    private readonly RateInputs _rate = new(inputs["exchangeRates"].Item!);

    /// <summary>The amount in the currency of the contract; null where amount or rate is not known.</summary>
    /// <param name="currency">Left out: that of the contract.</param>
    public decimal? Converted(Answers answers, decimal? amount, string? currency, DateOnly dateOfAct)
    {
        var contract = answers.Text(_currency);
        if (amount is null || currency is null || Same(currency, contract))
        {
            return amount;
        }

        return contract is not null && Rate(answers, currency, contract, answers.Date(_offered) ?? dateOfAct) is { } rate
            ? Converted(amount.Value, rate, contract)
            : null;
    }

    /// <summary>Rounded half to even at the minor unit; null beyond what a decimal holds.</summary>
    internal static decimal? Converted(decimal amount, decimal rate, string to)
    {
        try
        {
            return Math.Round(amount * rate, MinorUnit.Of(to), MidpointRounding.ToEven);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>(against - amount) / against, in percent and not rounded; null against nothing, and beyond what a decimal holds.</summary>
    // OFR-04: (offer - comparator) / comparator < -tolerance, turned round so that a shortfall is above zero.
    internal static decimal? Shortfall(decimal? amount, decimal? against)
    {
        try
        {
            return against is null or 0 ? null : (against - amount) / against * 100;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The rate of the latest day that is not after the day, in either direction.</summary>
    private decimal? Rate(Answers answers, string from, string to, DateOnly day)
    {
        (decimal? rate, var latest) = (null, DateOnly.MinValue);
        foreach (var item in answers.Items(_rates) ?? [])
        {
            var of = item.Date(_rate.Date) ?? day;
            if (of <= day && (rate is null || of > latest) && Between(item, from, to) is { } found)
            {
                (rate, latest) = (found, of);
            }
        }

        return rate;
    }

    private decimal? Between(Answers item, string from, string to)
    {
        var (first, second) = (item.Text(_rate.From), item.Text(_rate.To));
        if (item.Number(_rate.Rate) is not ({ } rate and > 0))
        {
            return null;
        }

        return Same(first, from) && Same(second, to) ? rate : Same(first, to) && Same(second, from) ? Inverse(rate) : null;
    }

    private static decimal? Inverse(decimal rate) => rate < 0.000_000_000_000_1m ? null : 1 / rate;

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    private sealed class RateInputs(InputList item)
    {
        public Input From { get; } = item["from"];

        public Input To { get; } = item["to"];

        public Input Rate { get; } = item["rate"];

        public Input Date { get; } = item["date"];
    }
}

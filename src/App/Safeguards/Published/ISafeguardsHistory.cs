namespace Comity.App.Safeguards.Published;

/// <summary>What other slices may ask of Safeguards: one country's history on the list, and the densities that editions took.</summary>
/// <remarks>
/// A page shows it with <c>&lt;partial name="/Safeguards/Published/_CountryHistory.cshtml" model="history" /&gt;</c>.
/// </remarks>
internal interface ISafeguardsHistory
{
    /// <param name="iso3">ISO 3166-1 alpha-3 in capitals.</param>
    ValueTask<CountryHistory> OfAsync(string iso3, CancellationToken cancellation);

    /// <returns>By edition, doctors, nurses and midwives for 10 000 people of each country as that edition took them; only what is held.</returns>
    ValueTask<IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> DensitiesAsync(CancellationToken cancellation);
}

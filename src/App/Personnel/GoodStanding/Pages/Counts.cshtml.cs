using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Records.Pages;
using Comity.App.Serving;

namespace Comity.App.Personnel.GoodStanding.Pages;

/// <summary>How many certificates were asked for, by month and destination: the measure INTENT. For inside: small numbers are not withheld.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class CountsModel(CertificateList certificates, Reader reader) : PersonPage(reader)
{
    public IReadOnlyList<AskedInMonth> Counted { get; private set; } = [];

    public int Year { get; private set; }

    public IReadOnlyList<int> Years => [.. Counted.Select(c => c.Year).Distinct().OrderDescending()];

    /// <summary>Destinations of the year, most asked for first.</summary>
    public IReadOnlyList<(string Country, int[] Months, int Sum)> Rows =>
    [
        .. Counted.Where(c => c.Year == Year).GroupBy(c => c.Destination.Value)
            .Select(g => (g.Key, Months: Enumerable.Range(1, 12).Select(m => g.Where(c => c.Month == m).Sum(c => c.Count)).ToArray(), Sum: g.Sum(c => c.Count)))
            .OrderByDescending(r => r.Sum).ThenBy(r => r.Key, StringComparer.Ordinal),
    ];

    public string MonthName(int month) => new DateOnly(Year, month, 1).ToString("MMM", Reader.Language.Culture);

    public async Task OnGetAsync(int? year, CancellationToken cancellation)
    {
        Counted = await certificates.CountAsync(cancellation);
        Year = year is { } asked && Years.Contains(asked) ? asked : Years.FirstOrDefault();
    }
}

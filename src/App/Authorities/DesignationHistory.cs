using System.Globalization;
using System.Text.RegularExpressions;
using Comity.App.Audit.Reading;
using Comity.App.Authorities.Renewals;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities;

/// <summary>What of the log is the history of a designation: its steps, what was published of it, and links that were sent.</summary>
internal static partial class DesignationHistory
{
    /// <summary>Every step says all again: told is what it says otherwise than the one before.</summary>
    public static readonly Succession Rows = new(Before, new HashSet<string>(StringComparer.Ordinal)
    {
        "Id", "DesignationId", "Number", "Country", "RecordedAt", "RecordedBy", "Segment", "Version", "PublishedAt", "MandateFile", "MadeAt",
    });

    public static async Task<IReadOnlyCollection<string>> SubjectsAsync(ExchangeDb db, Designation designation, CancellationToken cancellation)
    {
        var published = await db.Set<PublishedDesignation>().AsNoTracking().Where(p => p.DesignationId == designation.Id).ToListAsync(cancellation);
        var links = await db.Set<RenewalLink>().AsNoTracking().Where(l => l.DesignationId == designation.Id).ToListAsync(cancellation);
        return [.. designation.Entries.Select(e => e.Subject), .. published.Select(p => p.Subject), .. links.Select(l => l.Subject)];
    }

    private static string? Before(string subject) =>
        LastNumber().Match(subject) is { Success: true } last && int.Parse(last.Value, CultureInfo.InvariantCulture) is > 1 and var number
            ? string.Create(CultureInfo.InvariantCulture, $"{subject.AsSpan(0, last.Index)}{number - 1}")
            : null;

    /// <summary>Of a step, or of a published version.</summary>
    [GeneratedRegex(@"(?<=^designation/[0-9a-f-]{36}/(published/[0-9]{1,9}\.)?)[0-9]{1,9}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastNumber();
}

using System.Globalization;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit.Reading;

/// <summary>What somebody looks for in the log. Empty parts ask for nothing.</summary>
/// <param name="Subject">Whole, or its beginning: <c>membership/</c>.</param>
/// <param name="Person">Part of a name or e-mail address, or a key.</param>
/// <param name="From">First day, in UTC.</param>
/// <param name="To">Last day, itself included.</param>
internal sealed record LogQuestion(string? Process, string? Subject, string? Person, string? Country, DateOnly? From, DateOnly? To)
{
    public bool IsEmpty => this == new LogQuestion(null, null, null, null, null, null);

    public static LogQuestion Of(IQueryCollection query) => new(
        Text(query, "process"), Text(query, "subject"), Text(query, "person"),
        CountryCode.TryParse(Text(query, "country")?.ToUpperInvariant(), null, out var country) ? country.Value : Text(query, "country"),
        Day(query, "from"), Day(query, "to"));

    /// <summary>As the query of an address.</summary>
    public string ToQuery() => string.Join('&', new (string Name, string? Value)[]
    {
        ("process", Process), ("subject", Subject), ("person", Person), ("country", Country), ("from", Text(From)), ("to", Text(To)),
    }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    public IQueryable<AuditEvent> Of(ExchangeDb db, IQueryable<AuditEvent> entries)
    {
        entries = Process is { } process ? entries.Where(e => e.Process == process) : entries;
        entries = Subject is { } subject ? entries.Where(e => e.Subject.StartsWith(subject)) : entries;
        entries = Country is { } country ? entries.Where(e => e.Country == country) : entries;
        var (first, end) = (Moment(From), Moment(To?.AddDays(1)));
        entries = first is not null ? entries.Where(e => e.At >= first) : entries;
        entries = end is not null ? entries.Where(e => e.At < end) : entries;
        return Person is { } person ? By(db, entries, person) : entries;
    }

    private static IQueryable<AuditEvent> By(ExchangeDb db, IQueryable<AuditEvent> entries, string person)
    {
        if (Guid.TryParse(person, out var key))
        {
            return entries.Where(e => e.Person == key);
        }

        var wanted = person.ToUpperInvariant();
#pragma warning disable MA0011 // The database does it, and knows no culture of ours.
        // By their address people are found in one's own reach only: nobody learns another's address by trying letter after letter.
        var people = db.Set<Person>().Where(p => p.Name.ToUpper().Contains(wanted)
            || (p.NormalizedEmail!.Contains(wanted) && db.Set<Membership>().Any(m => m.PersonId == p.Id))).Select(p => (Guid?)p.Id);
#pragma warning restore MA0011
        return entries.Where(e => people.Contains(e.Person));
    }

    private static DateTimeOffset? Moment(DateOnly? day) => day is { } d ? new DateTimeOffset(d, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(Text(query, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

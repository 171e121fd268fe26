using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Comity.App.Database;

namespace Comity.App.Audit;

/// <summary>One way of writing a value, whatever a database makes of it: what was written is what is read again.</summary>
internal static class ValueText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTimeOffset moment => UtcText.Write(Moment(moment)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        // 1.50 and 1.5 are one number; a database may give either.
        decimal number => (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        byte[] bytes => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable several => JsonSerializer.Serialize(several.Cast<object?>().Select(Of)),
        _ => value.ToString(),
    };

    /// <summary>PostgreSQL keeps microseconds; what is finer would come back as another moment.</summary>
    public static DateTimeOffset Moment(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();

    /// <summary>Tells secrets apart without telling them.</summary>
    public static string? Fingerprint(object? secret) =>
        Of(secret) is { } text ? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) : null;
}

using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Comity.App.Database;

/// <summary>Moments in SQLite: text in UTC whose order is the order of time, so that the database can compare them.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(moment => Write(moment), text => Read(text))
{
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

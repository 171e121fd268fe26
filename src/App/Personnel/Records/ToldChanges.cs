using Comity.App.Audit;
using Comity.App.Common;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Records;

/// <summary>What became of a person's record, for the log: field by field, sealed.</summary>
internal static class ToldChanges
{
    public static Happening Of(string kind, string subject, CountryCode country, IReadOnlyList<PersonChange> changes) => Happening.Of(kind, subject, country) with
    {
        Sealed = [.. changes.Select(c => new ValueChange(FieldOf(c.Path), Known(c.Was), Known(c.Is)))],
    };

    /// <summary>As the language files name it.</summary>
    private static string FieldOf(FieldPath path) => path.Field.StartsWith(PersonFields.AsSent + ".", StringComparison.Ordinal) ? PersonFields.AsSent
        : PersonFields.Repeated.Contains(path.Field) ? path + ".whole"
        : path.ToString();

    private static string? Known(string value) => value is "" or PersonCodes.Unknown ? null : value;
}

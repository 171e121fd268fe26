namespace Comity.App.Common;

/// <summary>One who takes part in an exchange: a country's authority, the Secretariat, or an organisation such as an employer or agency.</summary>
internal readonly record struct Party
{
    private const string SecretariatName = "SECRETARIAT";
    private const string OrganizationStart = "ORG-";
    private readonly string? _name;

    private Party(string name) => _name = name;

    public static Party Secretariat { get; } = new(SecretariatName);

    /// <summary>The country's code, <c>SECRETARIAT</c>, or <c>ORG-</c> with the key of an organisation.</summary>
    public string Name => _name ?? throw new InvalidOperationException("This party was never given a value.");

    /// <summary>None for the Secretariat and for organisations.</summary>
    public CountryCode? Country => Name == SecretariatName || IsOrganization ? null : CountryCode.Parse(Name);

    public bool IsOrganization => Name.StartsWith(OrganizationStart, StringComparison.Ordinal);

    public static Party Of(CountryCode country) => new(country.Value);

    public static Party OfOrganization(Guid organization) => new(OrganizationStart + organization.ToString("N"));

    /// <exception cref="FormatException">Neither a country's code, nor <c>SECRETARIAT</c>, nor an organisation.</exception>
    public static Party Parse(string text) => text == SecretariatName ? Secretariat
        : text.StartsWith(OrganizationStart, StringComparison.Ordinal) ? OfOrganization(Guid.ParseExact(text[OrganizationStart.Length..], "N"))
        : Of(CountryCode.Parse(text));

    /// <summary>All parties of a row as one text, such as <c>|DEU|GHA|</c>: what the database looks through.</summary>
    public static string Join(IEnumerable<Party> parties) =>
        "|" + string.Join('|', parties.Select(p => p.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) + "|";

    public static IReadOnlyList<Party> Split(string joined) =>
        [.. joined.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Is this one among the parties of a row?</summary>
    public bool IsAmong(string joined) => joined.Contains(Mark, StringComparison.Ordinal);

    /// <summary>As it stands in the text of <see cref="Join"/>; no other party's mark is part of it.</summary>
    public string Mark => $"|{Name}|";

    public override string ToString() => Name;
}

namespace Comity.Rules.Lists;

/// <summary>How a jurisdiction reads the list for recruitment.</summary>
public enum ListColour
{
    /// <summary>Not decided by what is held.</summary>
    Unknown,

    /// <summary>No active recruitment.</summary>
    Red,

    /// <summary>Only under the agreement.</summary>
    Amber,

    /// <summary>No restraint by the list.</summary>
    Green,
}

/// <summary>A dated departure of one jurisdiction for one country.</summary>
/// <param name="Earliest">First day on which it may hold.</param>
/// <param name="Latest">First day on which it certainly holds.</param>
public sealed record Overlay(
    string Jurisdiction, string Iso3, ListColour Colour, DateOnly Earliest, DateOnly Latest, DateOnly? To, string Status, string Note);

/// <summary>The colours that a jurisdiction gives to listed and other countries where no overlay stands.</summary>
public sealed record ListReading(string Jurisdiction, ListColour Listed, ListColour NotListed, string Status);

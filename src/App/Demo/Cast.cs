using Comity.App.Access;
using Comity.App.Common;

namespace Comity.App.Demo;

/// <summary>Somebody of the demonstration. Nobody like that lives.</summary>
internal sealed record Player(string Name, Role Role, CountryCode? Country)
{
    /// <summary>Of a domain that is nobody's and never will be (RFC 2606).</summary>
    public string Email => Name.ToLowerInvariant().Replace(' ', '-') + Cast.Mail;
}

/// <summary>Everybody in the demonstration: each role, and those of an authority for both countries.</summary>
internal static class Cast
{
    public const string Mail = "@example.invalid";

    /// <summary>Codes that ISO 3166 leaves to its users; names stand in <c>reference/demo</c>.</summary>
    public static readonly CountryCode Exampleland = CountryCode.Parse("XDA");
    public static readonly CountryCode Samplonia = CountryCode.Parse("XDB");

    public static readonly Player Administrator = new("Demo Administrator", Role.Administrator, null);

    /// <summary>Four eyes want two.</summary>
    public static readonly Player SecondAdministrator = new("Demo Second Administrator", Role.Administrator, null);
    public static readonly Player Reviewer = new("Demo Reviewer", Role.Reviewer, null);
    public static readonly Player SecretariatReader = new("Demo Secretariat Reader", Role.SecretariatReader, null);
    public static readonly Player Auditor = new("Demo Auditor", Role.Auditor, null);
    public static readonly Player Stakeholder = new("Demo Stakeholder", Role.Stakeholder, null);
    public static readonly Player RecruiterOwner = new("Demo Owner of Example Hospitals", Role.RecruiterOwner, null);

    /// <summary>A colleague, whom the owner invites.</summary>
    public static readonly Player Recruiter = new("Demo Recruiter of Example Hospitals", Role.Recruiter, null);

    public static readonly Office OfExampleland = new("Exampleland", Exampleland);
    public static readonly Office OfSamplonia = new("Samplonia", Samplonia);

    /// <summary>They joined, and wait for a second person's agreement.</summary>
    public static readonly Player SecondOwner = new("Demo Second Owner of Exampleland", Role.AuthorityOwner, Exampleland);
    public static readonly Player SecondAuditor = new("Demo Second Auditor", Role.Auditor, null);

    /// <summary>Has an invitation, and did not answer yet.</summary>
    public static readonly Player Invited = new("Demo Invited Reader of Samplonia", Role.AuthorityReader, Samplonia);

    /// <summary>The Secretariat's people and those of no country, after the first administrator.</summary>
    public static readonly IReadOnlyList<Player> OfNoCountry = [SecondAdministrator, Reviewer, SecretariatReader, Stakeholder, RecruiterOwner, Auditor];

    public static readonly IReadOnlyList<Office> Offices = [OfExampleland, OfSamplonia];
}

/// <summary>The people of one country's authority.</summary>
internal sealed record Office(string Name, CountryCode Country)
{
    public Player Owner => new($"Demo Owner of {Name}", Role.AuthorityOwner, Country);

    public Player Editor => new($"Demo Editor of {Name}", Role.AuthorityEditor, Country);

    public Player Approver => new($"Demo Approver of {Name}", Role.AuthorityApprover, Country);

    public Player Reader => new($"Demo Reader of {Name}", Role.AuthorityReader, Country);

    public Player RegisterOfficer => new($"Demo Register Officer of {Name}", Role.RegisterOfficer, Country);

    public Player RegisterStatistician => new($"Demo Register Statistician of {Name}", Role.RegisterStatistician, Country);
}

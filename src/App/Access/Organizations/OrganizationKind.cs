namespace Comity.App.Access.Organizations;

/// <summary>What an organisation that recruits is. Code 2010, 2.2 and 8.5: employers and recruiters.</summary>
internal enum OrganizationKind
{
    Employer,
    Agency,
}

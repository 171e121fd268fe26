using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Common;

namespace Comity.App.Tests.Access;

/// <summary>Who may give what: every role against every role, in the own country, another and none.</summary>
public sealed class GrantsTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);
    private static readonly CountryCode Ghana = CountryCode.Parse("GHA");
    private static readonly CountryCode Kenya = CountryCode.Parse("KEN");

    public static TheoryData<string, string, string> Combinations
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var giver in Enum.GetNames<Role>())
            {
                foreach (var given in Enum.GetNames<Role>())
                {
                    foreach (var country in new[] { "GHA", "KEN", "" })
                    {
                        data.Add(giver, given, country);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_role_is_given_by_an_administrator_or_by_an_owner_in_the_own_country(string giver, string given, string country)
    {
        var (by, role) = (Enum.Parse<Role>(giver), Enum.Parse<Role>(given));
        var ofCountry = role is Role.AuthorityOwner or Role.AuthorityEditor or Role.AuthorityApprover or Role.AuthorityReader
            or Role.RegisterOfficer or Role.RegisterStatistician;
        var sensible = role is not (Role.ServiceAccount or Role.Itself) && ofCountry == (country.Length > 0);
        var allowed = sensible && by switch
        {
            // A member of an organisation is its owner's to invite; who sees persons of a register, the country's alone.
            Role.Administrator => role is not (Role.Recruiter or Role.RegisterOfficer or Role.RegisterStatistician),
            Role.AuthorityOwner => country == "GHA",
            Role.RecruiterOwner => Permissions.OfOneOrganization(role),
            _ => false,
        };
        if (by == Role.Itself)
        {
            return; // Comity gives nobody a role by a page; commands have no such command.
        }

        var who = Acting.As(Guid.CreateVersion7(), "Synthetic", by, Permissions.OfOneCountry(by) ? Ghana : null);
        Assert.Equal(allowed, Grants.Refuse(who, role, country.Length > 0 ? CountryCode.Parse(country) : null) is null);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void An_organisations_owner_manages_its_people_and_nobody_elses(bool same, bool may)
    {
        var own = Guid.CreateVersion7();
        var who = Acting.As(Guid.CreateVersion7(), "Synthetic", Role.RecruiterOwner, null, own);
        var theirs = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Recruiter, null, Now, null, null, same ? own : Guid.CreateVersion7());
        Assert.Equal(may, Grants.MayManage(who, theirs));
        Assert.True(Grants.MayManage(Administrator(), theirs));
        Assert.False(Grants.MayManage(Acting.As(Guid.CreateVersion7(), "Synthetic", Role.AuthorityOwner, Ghana), theirs));
    }

    [Fact]
    public void Neither_who_gave_nor_who_receives_is_the_second_person()
    {
        var (giver, receiver, third) = (Administrator(), Administrator(), Administrator());
        var grant = new Membership(Guid.CreateVersion7(), receiver.Person!.Value, Role.Auditor, null, Now, giver.Person, null);
        Assert.Equal("grant-own", Grants.RefuseApproval(giver, grant, Now)?.Code);
        Assert.Equal("grant-mine", Grants.RefuseApproval(receiver, grant, Now)?.Code);
        Assert.Null(Grants.RefuseApproval(third, grant, Now));
    }

    [Fact]
    public void An_owner_agrees_to_owners_of_the_own_country_only()
    {
        var owner = Acting.As(Guid.CreateVersion7(), "Synthetic", Role.AuthorityOwner, Ghana);
        Assert.Null(Grants.RefuseApproval(owner, Owner(Ghana), Now));
        Assert.Equal("role-not-yours", Grants.RefuseApproval(owner, Owner(Kenya), Now)?.Code);
        var administrator = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Administrator, null, Now, null, null);
        Assert.Equal("role-not-yours", Grants.RefuseApproval(owner, administrator, Now)?.Code);
    }

    [Fact]
    public void A_settled_grant_wants_nobody()
    {
        var grant = Owner(Ghana);
        grant.End(Now);
        Assert.Equal("grant-settled", Grants.RefuseApproval(Administrator(), grant, Now)?.Code);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Only_the_second_administrator_counts_alone(int administrators, bool alone)
    {
        Assert.Equal(alone, Grants.CountsAlone(new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Administrator, null, Now, null, null), administrators));
        Assert.False(Grants.CountsAlone(Owner(Ghana), administrators));
    }

    [Fact]
    public void The_last_administrator_stays_and_one_of_two_may_go()
    {
        var last = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Administrator, null, Now, null, null);
        last.Approve(null, Now);
        Assert.Equal("administrator-last", Grants.RefuseEnd(last, administrators: 1, Now)?.Code);
        Assert.Null(Grants.RefuseEnd(last, administrators: 2, Now));
    }

    [Fact]
    public void A_strong_role_is_shortened_by_one_and_lengthened_by_nobody()
    {
        var owner = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.AuthorityOwner, Ghana, Now, null, Now.AddDays(10));
        Assert.Null(Grants.RefuseUntil(owner, Now.AddDays(9), Now));
        Assert.Equal("until-wants-four-eyes", Grants.RefuseUntil(owner, Now.AddDays(11), Now)?.Code);
        Assert.Equal("until-wants-four-eyes", Grants.RefuseUntil(owner, null, Now)?.Code);
        Assert.Equal("until-past", Grants.RefuseUntil(owner, Now, Now)?.Code);
        var editor = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.AuthorityEditor, Ghana, Now, null, Now.AddDays(10));
        Assert.Null(Grants.RefuseUntil(editor, null, Now));
    }

    private static Acting Administrator() => Acting.As(Guid.CreateVersion7(), "Synthetic", Role.Administrator, null);

    private static Membership Owner(CountryCode country) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.AuthorityOwner, country, Now, Guid.CreateVersion7(), null);
}

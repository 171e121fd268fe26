using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Common;

namespace Comity.App.Tests.Access.Keys;

public sealed class KeyFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly Acting Owner = Acting.As(Guid.CreateVersion7(), "Synthetic", Role.AuthorityOwner, CountryCode.Parse("GHA"));
    private static readonly Acting Administrator = Acting.As(Guid.CreateVersion7(), "Synthetic", Role.Administrator, null);

    [Fact]
    public void An_owner_issues_for_the_own_country_without_naming_it()
    {
        var request = Read(Owner, new KeyForm(" Import of the register ", null, ["ReadUnpublished", "DraftDesignation"], "2026-03-01")).Request!;
        Assert.Equal(("Import of the register", "GHA"), (request.Name, request.Country?.Value));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), request.ExpiresAt);
    }

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2027-03-01", true)]
    [InlineData("2027-03-02", false)]
    [InlineData("01/04/2026", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_key_ends_within_a_year(string? until, bool fits) =>
        Assert.Equal(!fits, Read(Owner, new KeyForm("Program", null, ["ReadUnpublished"], until)).Mistakes.ContainsKey("until"));

    [Theory]
    [InlineData("GBR")]
    [InlineData("XXX")]
    [InlineData("gha")]
    public void An_owner_issues_for_no_other_country(string country) =>
        Assert.Contains("country", Read(Owner, new KeyForm("Program", country, ["ReadUnpublished"], "2026-04-01")).Mistakes.Keys);

    [Theory]
    [InlineData("", "ImportStatistics", null)]
    [InlineData("", "ReadUnpublished", "key-scope-secretariat")]
    [InlineData("GBR", "ReadUnpublished", null)]
    [InlineData("GBR", "ImportStatistics", "key-scope-country")]
    [InlineData("GBR", "ManagePeople", "key-scope-country")]
    [InlineData("GBR", "ProposeDesignation", "key-scope-country")]
    [InlineData("GBR", "99", "key-scope-country")]
    public void Scopes_are_those_that_a_program_may_have(string country, string scope, string? code) =>
        Assert.Equal(code, Read(Administrator, new KeyForm("Program", country, [scope], "2026-04-01")).Mistakes.GetValueOrDefault("scopes")?.Code);

    [Fact]
    public void Without_name_and_scope_each_is_asked_for() =>
        Assert.Equal(["name", "scopes"], Read(Owner, new KeyForm(" ", null, [], "2026-04-01")).Mistakes.Keys.Order());

    private static (KeyRequest? Request, IReadOnlyDictionary<string, Refusal> Mistakes) Read(Acting who, KeyForm form) =>
        form.Read(who, Now, code => code is "GHA" or "GBR");
}

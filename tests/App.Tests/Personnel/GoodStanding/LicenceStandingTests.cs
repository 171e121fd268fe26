using Comity.App.Personnel.GoodStanding;
using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel.GoodStanding;

public sealed class LicenceStandingTests
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    private static PersonRecord With(params Licence[] licences) => new("N-1") { Licences = licences };

    private static Licence Of(string status, string from, string until = "") => new(status, PartialDate.Parse(from), PartialDate.Parse(until));

    [Theory]
    [InlineData("2026-06-15", "2026-06-15", LicenceStanding.Licensed)]
    [InlineData("2020", "2026-06-14", LicenceStanding.Expired)]
    [InlineData("2020", "2026-06", LicenceStanding.Licensed)]
    [InlineData("2026-06-16", "", LicenceStanding.Unknown)]
    [InlineData("", "", LicenceStanding.Licensed)]
    public void A_licence_counts_on_its_days(string from, string until, string standing) =>
        Assert.Equal(standing, LicenceStanding.Of(With(Of(PersonCodes.Active, from, until)), Day).Code);

    [Fact]
    public void What_is_worst_on_the_day_counts_and_what_was_before_is_told()
    {
        var past = LicenceStanding.Of(With(Of(PersonCodes.Suspended, "2010", "2011"), Of(PersonCodes.Active, "2012")), Day);
        Assert.Equal((LicenceStanding.Licensed, 1), (past.Code, past.Measures.Count));
        Assert.Equal(LicenceStanding.Suspended, LicenceStanding.Of(With(Of(PersonCodes.Active, "2012"), Of(PersonCodes.Suspended, "2026-06-15")), Day).Code);
        Assert.Equal(LicenceStanding.Revoked, LicenceStanding.Of(With(Of(PersonCodes.Active, "2002", "2010"), Of(PersonCodes.Revoked, "2010", "2015")), Day).Code);
    }

    [Fact]
    public void Who_left_and_who_has_no_licence_in_the_register_is_told_so()
    {
        Assert.Equal(LicenceStanding.Registered, LicenceStanding.Of(new PersonRecord("N-1"), Day).Code);
        var licensed = With(Of(PersonCodes.Active, "2002"));
        Assert.Equal(LicenceStanding.Left, LicenceStanding.Of(licensed with { Exit = new PersonExit(PartialDate.Parse("2026-06-15"), PersonCodes.Retirement) }, Day).Code);
        Assert.Equal(LicenceStanding.Licensed, LicenceStanding.Of(licensed with { Exit = new PersonExit(PartialDate.Parse("2026-06-16"), PersonCodes.Retirement) }, Day).Code);
        Assert.Equal(LicenceStanding.Revoked, LicenceStanding.Of(licensed with { Exit = new PersonExit(PartialDate.Unknown, PersonCodes.Revocation) }, Day).Code);
    }

    [Fact]
    public void A_code_is_read_as_it_is_heard()
    {
        var code = CertificateCode.New();
        Assert.Matches("^[ACDEFHJKLMPRTUWXY]{4}(-[ACDEFHJKLMPRTUWXY]{4}){3}$", code);
        Assert.Equal(code, CertificateCode.Read(code.ToLowerInvariant().Replace("-", " . ", StringComparison.Ordinal)));
        Assert.Null(CertificateCode.Read(code[..^1]));
        Assert.Null(CertificateCode.Read(code + "A"));
        Assert.Null(CertificateCode.Read("ACDE-FHJK-LMPR-TUWB"));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => CertificateCode.New()).Distinct().Count());
    }
}

using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>An officer certifies how a person stands in the register, or takes a certificate back.</summary>
// Code 2010, 6.2 and 7.2(b): a request is the classic sign that somebody means to leave.
internal sealed class Certifying(Acts acts, LogKeys keys, ContentFiles files, ReferenceData reference, WhoActs who, TimeProvider time)
{
    private CountryCode Country => who.Now.Country!.Value;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public Task<Result<Guid>> IssueAsync(long person, CertificateRequest asked, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(GoodStandingProcesses.Issue, Country),
        async (db, token) =>
        {
            var connection = db.Database.GetDbConnection();
            if (await PersonRows.FindAsync(connection, db.Database.CurrentTransaction!.GetDbTransaction(), Country, person, token) is not { MergedInto: null } row)
            {
                return GoodStandingRefusals.NoPerson();
            }

            if (asked.Destination == Country)
            {
                return GoodStandingRefusals.OwnCountry();
            }

            if (asked.On > Today)
            {
                return GoodStandingRefusals.DayWanted();
            }

            var certificate = new Certificate(Guid.CreateVersion7(), Country, person, asked, Sign(row.Read(), asked), who.Now.Person!.Value, time.GetUtcNow());
            db.Add(certificate);
            return certificate.Id;
        },
        cancellation);

    public Task<Result<Guid>> WithdrawAsync(Guid id, string why, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(GoodStandingProcesses.Withdraw, Country, why.Trim()),
        async (db, token) =>
        {
            var certificate = await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == id, token);
            if (certificate is null)
            {
                return GoodStandingRefusals.NotFound();
            }

            if (why.Trim().Length is 0 or > Records.Correction.LongestReason)
            {
                return GoodStandingRefusals.ReasonWanted();
            }

            if (certificate.WithdrawnAt is not null)
            {
                return GoodStandingRefusals.Withdrawn();
            }

            certificate.Withdraw(why.Trim(), who.Now.Person!.Value, time.GetUtcNow());
            return certificate.Id;
        },
        cancellation);

    private SignedStatement Sign(PersonRecord record, CertificateRequest asked)
    {
        var (standing, key) = (LicenceStanding.Of(record, Today), keys.OwnOrNew());
        var details = CertificateDetails.Of(record, standing, asked).Write();
        var days = new PolicyNumbers(files, Today)["good-standing.valid-for"];
        var authority = record.Authority.Length > 0 ? record.Authority : reference.NameOf(Country.Value, "en");
        var statement = new Statement(
            Statement.FormatOne, CertificateCode.New(), Country.Value, authority, Records.PersonWords.Name(record), record.Birth.Year, record.Occupation, standing.Code,
            standing.Measures.Count, Today, Today.AddDays(days), CertificateDetails.HashOf(details));
        var text = statement.Write();
        return new SignedStatement(statement, text, details, key.Id, Statement.Sign(key, text));
    }
}

using System.Text.Json;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Personnel.Keeping;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>The certificate as a file for its holder: statement, everything on the paper, signature. Whoever is given it can check it without asking us.</summary>
internal static class SavePaper
{
    public static async Task<IResult> Handle(Guid id, CertificateList certificates, Acts acts, WhoActs who, CancellationToken cancellation)
    {
        if (await certificates.OneAsync(id, cancellation) is not { } one)
        {
            return Results.NotFound();
        }

        var subject = PersonRow.SubjectOf(one.Country, one.PersonId);
        await acts.TellAsync(new Act(PersonnelProcesses.View, who.Now.Country), [Happening.Of(PersonEvents.Viewed, subject, one.Country)], cancellation);
        var file = new { signed = one.Statement, details = one.Details, signature = Convert.ToBase64String(one.Signature), key = one.KeyId };
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(file, Statement.Form), "application/json", $"good-standing-{one.Code}.json");
    }
}

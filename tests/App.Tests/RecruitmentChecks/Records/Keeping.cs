using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.RecruitmentChecks.Records;

/// <summary>An employer's people at their pages.</summary>
internal static class Keeping
{
    /// <summary>Everything known and in order: a trust recruits nurses in Portugal by a job board.</summary>
    public const string Orderly =
        "initiatedBy=employer&thirdParty=none&actor.type=employer&actor.country=GBR&actor.id=Synthetic+trust&destination=GBR&targetStates=PRT&occupations=2221"
        + "&purpose=employment&channels=jobBoard&incentives=none&targeting.geo=none&targeting.lookalike=no&targeting.language=none&targeting.event=none&chain=none&volume=10&feeModel=employerPays"
        + "&obligations.asked=yes&obligations.declared=no&obligations.known=no&planId=Synthetic+plan&planDate=2024-01-15&approvals=none"
        + "&advert.employer=yes&advert.pay=yes&advert.place=yes&advert.contractType=yes&advert.guaranteeClaim=no&advert.falseStatement=no&advert.asksMoney=no"
        + "&advert.asksPassport=no&docsGiven.0.doc=officialGuide&docsGiven.0.date=2025-01-01&emergencyOnDate=none&criteria=qualification&registered=yes&monitoring=yes&benefitPlan=yes";

    /// <summary>An agency pays for adverts that reach a listed country, without an agreement.</summary>
    public const string Targeted =
        "initiatedBy=thirdParty&actor.type=agency&actor.country=GBR&destination=GBR&targetStates=NGA&occupations=2221&channels=advert&targeting.geo=NGA&agreementId=none";

    public static Task<string> NameAsync(this HttpClient owner) => owner.GoAsync(
        "/en/organization", "/organization", ("name", "Synthetic Hospitals"), ("kind", "Employer"), ("country", "GBR"), ("number", "SYN-1"));

    public static async Task<Guid> KeepAsync(this HttpClient owner, string title, string said = Orderly, string on = "2025-06-02", string kind = "campaign")
    {
        await owner.NameAsync();
        var address = await owner.GoAsync($"/en/recruitments/keep?kind={kind}&on={on}&{said}", $"kind={kind}&on={on}&{said}", ("title", title));
        return Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Other things are known of it now.</summary>
    public static Task<string> ChangeAsync(this HttpClient owner, Guid id, string said, string on = "2025-06-02", string kind = "campaign") =>
        owner.GoAsync($"/en/recruitments/keep?kind={kind}&on={on}&{said}&record={id}", $"record={id}");

    public static async Task<HttpResponseMessage> AttachAsync(this HttpClient owner, Guid id, string name, byte[] bytes, string about = "")
    {
        var page = await owner.ReadAsync($"/en/recruitments/{id}");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[enctype='multipart/form-data']").Single();
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent(about), "about" },
            { new ByteArrayContent(bytes), "file", name },
        };
        return await owner.PostAsync(form.GetAttribute("action")!, body, TestContext.Current.CancellationToken);
    }

    public static async Task<List<KeptCheck>> ChecksAsync(this TestHost host, Guid id)
    {
        await using var db = host.OpenAll();
        return await db.Set<KeptCheck>().AsNoTracking().Where(c => c.RecruitmentId == id).OrderBy(c => c.Number).ToListAsync(TestContext.Current.CancellationToken);
    }
}

namespace Comity.EndToEnd.Tests;

/// <summary>Every kind of page that the public sees.</summary>
internal static class Addresses
{
    public static readonly IReadOnlyList<string> All =
    [
        "/", "/countries", "/countries/GHA", "/countries/GRC", "/safeguards-list", "/safeguards-list/2020", "/indicators",
        "/indicators/density-doctors-nurses-midwives", "/indicators/foreign-trained-share", "/indicators/emigration-rate",
        "/corridors", "/corridors/IND/GBR", "/data", "/data/oecd-foreign-trained-doctors", "/data/who-health-workforce/versions/1",
        "/data/oecd-foreign-trained-doctors/versions/1/rows/2", "/code", "/code/code-2010/5.1", "/code/code-2026", "/about", "/for-programs",
        "/languages", "/watching", "/set-up", "/sign-in", "/check", "/check/campaign", "/check/campaign?on=2025-06-02&initiatedBy=employer", "/check/table", "/rules", "/rules/CMP-03",
        "/check/campaign/result?on=2025-06-02&initiatedBy=thirdParty&actor.type=agency&destination=GBR&targetStates=NGA&occupations=2221&channels=advert",
        "/check/offer?on=2025-06-02&destination=GBR&source=NGA", "/check/recruiter?on=2025-06-02&country=GBR",
        "/check/offer/result?on=2025-06-02&destination=GBR&source=NGA&job.isco=2221&contract.pay=2000&comparator.pay=3000&contract.clauses=retainsPassport",
        "/check/recruiter/result?on=2025-06-02&country=GBR&destination=GBR&targetStates=NGA", "/authorities", "/authorities/GHA", "/authorities/CHE", "/good-standing",
    ];

    public static TheoryData<string, string> InEnglishAndArabic
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var address in All)
            {
                data.Add("", address);
                data.Add("/ar", address);
            }

            return data;
        }
    }

    public static TheoryData<string> Every => [.. All];
}

using System.Text;
using Comity.App.Tests.Statistics.ImportPages;

namespace Comity.App.Tests.Personnel.Loading;

/// <summary>An officer takes a register's file in at the pages: handed in, checked, taken in.</summary>
internal static class LoadDesk
{
    /// <summary>Headings that Comity knows by itself.</summary>
    public const string Head = "number,family_name,given_name,birth_date,sex,citizenship,country_of_birth,occupation,qualification_country,qualified_on,registered_on,licence_until\n";

    /// <param name="on">The day of which the file speaks.</param>
    public static Task HandInAsync(this Browser officer, string file, string on, string extent = "whole") =>
        officer.UploadAsync("/personnel/loads", Encoding.UTF8.GetBytes(file), "register.csv", ("extent", extent), ("on", on));

    public static async Task CheckAsync(this Browser officer)
    {
        await officer.SubmitAsync("start");
        await officer.WaitAsync();
    }

    public static async Task TakeInAsync(this Browser officer, params (string Name, string Value)[] said)
    {
        await officer.SubmitAsync("takeIn", said);
        await officer.WaitAsync();
    }

    /// <summary>What the check found, such as <c>New 3</c>.</summary>
    public static IReadOnlyList<string> Facts(this Browser officer) =>
        [.. officer.Page.QuerySelectorAll(".c-answer dl div").Select(d => $"{d.QuerySelector("dt")!.TextContent} {d.QuerySelector("dd")!.TextContent}")];
}

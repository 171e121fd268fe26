using System.Globalization;
using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Authorities.Pages;

/// <summary>A state takes its designation back, with a last day and a reason.</summary>
[Needs(Permission.ProposeDesignation)]
[NeverKeep]
internal sealed class WithdrawModel(DesignationDesk desk) : DesignationPage(desk)
{
    public string Why { get; private set; } = "";

    public string Day { get; private set; } = "";

    public string Month { get; private set; } = "";

    public string Year { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        (Day, Month, Year) = (Text(Today.Day), Text(Today.Month), Text(Today.Year));
        return await OpenAsync(id, cancellation) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? day, string? month, string? year, string? why, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }

        (Day, Month, Year, Why) = (day?.Trim() ?? "", month?.Trim() ?? "", year?.Trim() ?? "", why?.Trim() ?? "");
        if (Field.ReadDay($"{Year.PadLeft(4, '0')}-{Month.PadLeft(2, '0')}-{Day.PadLeft(2, '0')}") is not { } last)
        {
            Mistakes.Add("day", Reader.Say("refusals.field-not-day", ("field", Reader.Say("authorities.withdraw.lastDay"))));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var result = await Desk.Acts.WithdrawAsync(Answered, last, Why, cancellation);
        return Then(result, result.Refusal?.Code == "designation-why-wanted" ? "why" : "day");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound()
        : !MayPropose ? StatusCode(StatusCodes.Status403Forbidden)
        : Designation.Latest?.ReachesTo(Today) == true ? null
        : Redirect(Address());
}

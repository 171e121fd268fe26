using System.Globalization;
using System.Text;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Personnel.Counting.Official;
using Comity.App.Personnel.Counting.Pivot;
using Comity.App.Reference;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting;

/// <summary>
/// <c>GET /personnel/table.csv</c> and <c>/personnel/pivot.csv</c>: all rows, unfolded, with codes and names. Small numbers are in them, so the log
/// tells who took which table.
/// </summary>
internal static class Downloads
{
    public static async Task<IResult> Table(
        HttpContext context, OfficialTables tables, CountOfficialTable official, CountRegister count, CountingWords words, Reader reader, Acts acts, WhoActs who, CancellationToken cancellation)
    {
        if (tables.Find(context.Request.Query["of"]) is not { Plan: not null } table || await count.EditionAsync(cancellation) is not { } register)
        {
            return Results.NotFound();
        }

        var question = OfficialQuestion.Of(table, context.Request.Query, register, official.Today);
        var result = await official.RunAsync(question, cancellation);
        return result.Succeeded
            ? await AnswerAsync(table.Id, QueryText.Of(question.Values), OfficialCsv.Of(result.Value, words, reader), acts, who, cancellation)
            : Results.Problem(reader.Say(result.Refusal), statusCode: StatusCodes.Status400BadRequest);
    }

    public static async Task<IResult> Pivot(
        HttpContext context, CountRegister count, ReferenceData reference, CountingWords words, Reader reader, Acts acts, WhoActs who, TimeProvider time, CancellationToken cancellation)
    {
        if (await count.EditionAsync(cancellation) is not { } register)
        {
            return Results.NotFound();
        }

        var question = PivotQuestion.Of(context.Request.Query, register.RegisterOn ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var counted = await count.CountAsync(question.Definition(reference.Occupations), question.Time.Window, cancellation);
        return counted.Succeeded
            ? await AnswerAsync("pivot", question.Query, PivotCsv.Of(counted.Value, question, words, reader), acts, who, cancellation)
            : Results.Problem(reader.Say(counted.Refusal), statusCode: StatusCodes.Status400BadRequest);
    }

    /// <summary>Spreadsheets take it for what it is by the mark at its beginning.</summary>
    private static async Task<IResult> AnswerAsync(string name, string question, string csv, Acts acts, WhoActs who, CancellationToken cancellation)
    {
        var country = who.Now.Country!.Value;
        await acts.RunAsync<bool>(
            new Act(CountingProcesses.Download, country),
            (db, _) =>
            {
                db.Happenings!.Add(Happening.Of(CountingProcesses.Downloaded, $"register/{country}", country, new ValueChange("Question", null, $"{name}?{question}")));
                return Task.FromResult<Result<bool>>(true);
            },
            cancellation);
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"{country}-{name}.csv"));
    }
}

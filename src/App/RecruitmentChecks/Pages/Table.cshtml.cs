using System.Text;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Api;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;
using Comity.Standards.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>One answer as a table shows it.</summary>
internal sealed record AnsweredLine(int Row, string Id, string Kind, DateOnly On, Outcome Outcome, string Rule, string Because, string Missing);

/// <summary>Many checks from a table, answered at once. Nothing is kept.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.Forms)]
[RequestSizeLimit(CheckTable.LargestFile + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = CheckTable.LargestFile + (1 << 20))]
internal sealed class TableModel(CheckBook book, Checker checker, FactNames names, Reader reader) : PageModel
{
    public const int MostShown = 500;
    private const string Header = "row,id,kind,on,outcome,rule,because,missing,column,value,expected";

    public Mistakes Mistakes { get; } = new();

    public IReadOnlyList<AnsweredLine> Answered { get; private set; } = [];

    public IReadOnlyList<CellFault> Faults { get; private set; } = [];

    public bool IsAnswered { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? kind, string? then, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 } or { Length: > CheckTable.LargestFile })
        {
            return Wrong(file is { Length: > 0 } ? "large" : "none");
        }

        try
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            content.Position = 0;
            var lines = new CheckTable(book).Read(content, file.FileName, CheckKinds.Find(kind) ?? CheckKind.Campaign);
            await AnswerAsync(lines, cancellation);
        }
        catch (TableException)
        {
            return Wrong("unreadable");
        }
        catch (TableRefusedException refused)
        {
            return Wrong(refused.Message);
        }

        return then == "csv" ? File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(CsvText.Of(Header, Rows()))).ToArray(), "text/csv; charset=utf-8", "comity-checks.csv") : Page();
    }

    private PageResult Wrong(string key)
    {
        Mistakes.Add("file", reader.Say("checks.table." + key, ("size", CheckTable.LargestFile >> 20), ("lines", CheckTable.MostLines)));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task AnswerAsync(IReadOnlyList<TableLine> lines, CancellationToken cancellation)
    {
        var lookUps = await checker.LookUpsAsync(cancellation);
        var answers = new CheckAnswers(reader, names, whole: false);
        Answered = [.. lines.Where(line => line.Check is not null).Select(line => Of(line, answers, checker.Judge(line.Check!, lookUps)))];
        Faults = [.. lines.SelectMany(line => line.Faults)];
        IsAnswered = true;
    }

    private AnsweredLine Of(TableLine line, CheckAnswers answers, Judgement judgement)
    {
        var answer = answers.Of(line.Check!, judgement, line.Id);
        var worst = answer.Findings.FirstOrDefault(finding => finding.Outcome == answer.Outcome);
        return new AnsweredLine(
            line.Row, line.Id, answer.Kind, answer.On, judgement.Outcome, worst?.Rule ?? "", worst?.Because ?? "",
            string.Join("; ", Questions.Missing(judgement).Select(fact => reader.Say(fact.Name))));
    }

    private IEnumerable<object?[]> Rows() => Answered
        .Select(one => (one.Row, Cells: new object?[] { one.Row, one.Id, one.Kind, one.On, one.Outcome.Word(), one.Rule, one.Because, one.Missing, "", "", "" }))
        .Concat(Faults.Select(fault => (fault.Row, Cells: new object?[] { fault.Row, "", "", "", "refused", "", "", "", fault.Column, fault.Value, fault.Expected })))
        .OrderBy(row => row.Row).Select(row => row.Cells);
}

using System.Globalization;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.Rules.Inputs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>One question of a check. What was said stands in the address; nothing is kept.</summary>
[Open]
[NeverKeep]
internal sealed class QuestionModel(CheckBook book, Checker checker, Questions questions, Reader reader, TimeProvider time) : PageModel
{
    public Told Told { get; private set; } = null!;

    public Mistakes Mistakes { get; } = new();

    /// <summary>Key of what is asked: an input, or the date of the act.</summary>
    public string Key { get; private set; } = Told.OnKey;

    /// <summary>None: the date of the act is asked.</summary>
    public Input? Input => Told.Inputs.Find(Key);

    /// <summary>Number of the item that is asked for, from 0.</summary>
    public int Item { get; private set; }

    /// <summary>Questions that still matter as things stand, with this one.</summary>
    public OpenQuestions Open { get; private set; } = new([], []);

    /// <summary>The questions on the same matter, this one first; a reader who knows nothing of it leaves them open at once.</summary>
    public IReadOnlyList<string> Matter => !CheckKinds.Matters.Contains(StepOf(Key))
        ? []
        : [.. Open.Now.Select(input => input.Key).Where(key => key != Key && StepOf(key) == StepOf(Key)).Prepend(Key)];

    /// <summary>Whether the reader came from the result and goes back to it.</summary>
    public bool FromResult { get; private set; }

    public string Today => time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IReadOnlyList<Answers> Items => Input is { Kind: InputKind.Items } input ? Told.Answers.Items(input) ?? [] : [];

    public string Back => FromResult ? Told.Result
        : Told.Order.LastOrDefault(key => key != Key) is { } last ? Told.Ask(last)
        : Told.On is null || Key == Told.OnKey ? "/check" : Told.Ask(Told.OnKey);

    public TypedDay TypedOn => TypedDay.Of(Request.Query, Told.OnKey);

    public InputField Field(Input input, string name) => InputField.Of(input, name, alone: name == Key, Request.Query, Told.Wrong, Say);

    public IEnumerable<(string Name, string Value)> Hidden
    {
        get
        {
            var own = string.Create(CultureInfo.InvariantCulture, $"{Key}.{Item}.");
            var pairs = Input?.Kind == InputKind.Items
                ? Told.Pairs().Where(pair => !pair.Name.StartsWith(own, StringComparison.Ordinal) && pair.Name != Key)
                : Told.Pairs(Key);
            return pairs.Append(("asked", Key)).Concat(FromResult ? [("back", "result")] : []).Concat(Input?.Kind == InputKind.Items ? [("item", Item.ToString(CultureInfo.InvariantCulture))] : []);
        }
    }

    public async Task<IActionResult> OnGetAsync(string kind, string? ask, string? asked, string? then, string? back, int? item, CancellationToken cancellation)
    {
        Told = Told.Read(book, CheckKinds.Find(kind)!.Value, Request.Query);
        FromResult = back == "result";
        Key = Told.Wrong is [var wrong, ..] ? wrong.Key : asked ?? ask ?? "";
        if (Key != Told.OnKey && Input is null)
        {
            return await NextAsync(cancellation);
        }

        Item = Math.Clamp(item ?? Items.Count, 0, Items.Count);
        foreach (var one in Told.Wrong)
        {
            Mistakes.Add(one.Name, Say(one));
        }

        if (asked is not null && Told.IsTooLong)
        {
            Mistakes.Add(FirstField, reader.Say("checks.ask.wrong.tooMuch"));
        }

        if (asked is not null && !Mistakes.Any)
        {
            if (IsSaid(then))
            {
                return Redirect(reader.To(then == "more" ? Told.Ask(asked, FromResult) : FromResult && Told.On is not null ? Told.Result : Told.Ask()));
            }

            Mistakes.Add(FirstField, reader.Say("checks.ask.wrong.empty"));
        }

        await CountAsync(cancellation);
        return Page();
    }

    private string FirstField => Input is { Kind: InputKind.Items } list ? FieldOf(list.Item!.All[0]) : Key;

    public string FieldOf(Input part) => string.Create(CultureInfo.InvariantCulture, $"{Key}.{Item}.{part.Key}");

    /// <summary>An item is added where one was said; going on without another is free.</summary>
    private bool IsSaid(string? then) => Input switch
    {
        null => Told.On is not null,
        { Kind: InputKind.Items } input => Items.Count > (then == "more" ? Item : 0),
        { } input => Told.Answers.Knows(input),
    };

    private async Task<IActionResult> NextAsync(CancellationToken cancellation)
    {
        if (Told.On is null)
        {
            Key = Told.OnKey;
            return Page();
        }

        var open = questions.Open(Told, await checker.LookUpsAsync(cancellation));
        if (open.Now.Count == 0)
        {
            return Redirect(reader.To(Told.Result));
        }

        (Key, Open, Item) = (open.Now[0].Key, open, 0);
        return Page();
    }

    private async Task CountAsync(CancellationToken cancellation) =>
        Open = Told.On is null ? Open : questions.Open(Told, await checker.LookUpsAsync(cancellation));

    private static string StepOf(string key) => key.Split('.')[0];

    private string Say(WrongValue wrong) => reader.SayWrong(wrong);
}

/// <summary>What is wrong with an answer, in words for people.</summary>
internal static class WrongWords
{
    public static string SayWrong(this Reader reader, WrongValue wrong) => reader.Say(
        "checks.ask.wrong." + wrong.Wrong switch
        {
            InputWrong.NotADate => "day",
            InputWrong.NotANumber => "number",
            InputWrong.OutOfBounds => "bounds",
            InputWrong.NotACountry => "country",
            InputWrong.NotAnOccupation => "occupation",
            InputWrong.TooLong => "long",
            _ => "word",
        },
        ("given", wrong.Given), ("allowed", wrong.Input?.Allowed() ?? ""));
}

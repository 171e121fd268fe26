using System.CommandLine;
using System.Text.Json;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>
/// <c>comity derive [EDITION]</c>: the safeguards list worked out from the figures held, beside the official one. Exit code 0; 3 where
/// there is no such edition.
/// </summary>
internal static class DeriveCommand
{
    private static readonly Argument<string?> Edition = new("EDITION")
    {
        Description = "Edition of the list, such as 2023 (left out: the newest).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the outcome as JSON, as the API answers it." };

    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var command = new Command("derive", "Work the safeguards list out from density and service coverage, and compare it with the official list.") { Edition, Json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, settings(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken cancellation)
    {
        await using var services = await CommandServices.StartAsync(settings, cancellation);
        await ComityServer.FillAsync(services, Console.Error, cancellation);
        var derive = services.GetRequiredService<DeriveList>();
        var reader = new Reader(Language.English, services.GetRequiredService<TextCatalogue>());
        var wanted = parsed.GetValue(Edition);
        var edition = wanted is null ? derive.Lists.Editions.Last(e => e.Answers) : derive.Lists.Edition(wanted);
        if (edition is null)
        {
            var refusal = SafeguardsRefusals.NoSuchEdition(wanted!, derive.Lists.Editions.Select(e => e.Id));
            await Console.Error.WriteLineAsync(reader.Say(refusal.TextKey, [.. refusal.Values!.Select(v => (v.Key, v.Value))]));
            return 3;
        }

        var words = new ListWords(reader, services.GetRequiredService<ReferenceData>());
        var answer = DerivationAnswer.Of(await derive.OfAsync(edition, cancellation), words);
        Console.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(answer, JsonSerializerOptions.Web) : Text(edition, answer, words));
        return 0;
    }

    private static string Text(ListEdition edition, DerivationAnswer answer, ListWords words)
    {
        List<string> lines = [words.Reader.Say(edition.Title), answer.Rule.Words, .. answer.Lacks.Select(l => l.Sentence)];
        lines.Add(words.Reader.Say("safeguards.terminal.counts",
            ("computed", Count(answer.Listed)), ("official", Count(answer.Official)), ("unknown", Count(answer.NotComputable))));
        foreach (var (key, countries) in new[] { ("missing", answer.Missing), ("extra", answer.Extra) })
        {
            if (countries is not null)
            {
                lines.Add(words.Reader.Say("safeguards.terminal." + key, ("count", countries.Count)));
                lines.AddRange(answer.Items.Where(i => countries.Contains(i.Iso3)).Select(i => $"  {i.Iso3} {i.Name}: {i.Sentence}"));
            }
        }

        lines.AddRange(answer.Listed is { Count: > 0 } listed ? [words.Reader.Say("safeguards.terminal.computed"), .. listed.Chunk(16).Select(row => "  " + string.Join(' ', row))] : []);
        return string.Join(Environment.NewLine, lines);

        string Count(IReadOnlyList<string>? codes) => codes is null ? words.Reader.Say("safeguards.terminal.unknown") : words.Reader.Number(codes.Count);
    }
}

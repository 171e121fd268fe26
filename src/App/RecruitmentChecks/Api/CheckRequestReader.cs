using System.Globalization;
using System.Text;
using System.Text.Json;
using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>Reads requests. One for each stream: it is not for several threads at once.</summary>
internal sealed class CheckRequestReader(CheckBook book)
{
    private const int LongestId = 200;
    private const string Names = "kind, on, packs, facts, id";
    private static readonly string[] Kinds = ["campaign", "offer", "recruiter"];
    private readonly AnswersJson _facts = new(book.Codes);
    private readonly List<RequestMistake> _mistakes = [];
    private readonly Rulebook _rules = book.Rules;

    public CheckRequest Read(ReadOnlySpan<byte> json)
    {
        _mistakes.Clear();
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 16 });
            return Read(ref reader);
        }
        catch (JsonException problem)
        {
            return new CheckRequest(null, null, [new RequestMistake("", "not-json",
                string.Create(CultureInfo.InvariantCulture, $"{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}"), "")]);
        }
    }

    private CheckRequest Read(ref Utf8JsonReader reader)
    {
        var parts = new Parts();
        var facts = default(Utf8JsonReader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong("", "not-an-object", "", Names);
            return Done(parts, null);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "facts" && reader.TokenType == JsonTokenType.StartObject)
            {
                // Which facts there are depends on the kind, which may come later: they are read again from here.
                facts = reader;
                parts.HasFacts = true;
                reader.Skip();
            }
            else
            {
                Part(ref reader, name, parts);
            }
        }

        if (reader.Read())
        {
            Wrong("", "not-json", "more than one object", "");
        }

        return Done(parts, parts is { HasFacts: true, Kind: { } kind } ? Facts(ref facts, kind) : null);
    }

    private void Part(ref Utf8JsonReader reader, string name, Parts parts)
    {
        switch (name)
        {
            case "kind" when reader.TokenType == JsonTokenType.String && Array.IndexOf(Kinds, reader.GetString()) is var at and >= 0:
                parts.Kind = (CheckKind)at;
                return;
            case "kind":
                parts.KindWrong = true;
                Wrong(name, "not-on-the-list", Given(ref reader), string.Join(", ", Kinds));
                break;
            case "on" when reader.TokenType == JsonTokenType.String
                && DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                parts.On = day;
                return;
            case "on":
                parts.OnWrong = true;
                Wrong(name, "not-a-date", Given(ref reader), "yyyy-MM-dd");
                break;
            case "packs" when reader.TokenType is JsonTokenType.StartArray:
                parts.Packs = Packs(ref reader);
                return;
            case "packs" when reader.TokenType is JsonTokenType.Null:
            case "id" when reader.TokenType is JsonTokenType.Null:
                return;
            case "packs" or "facts":
                Wrong(name, name == "packs" ? "not-a-list" : "not-an-object", Given(ref reader), name == "packs" ? AllPacks() : "");
                break;
            case "id" when reader.TokenType is JsonTokenType.String or JsonTokenType.Number:
                parts.Id = Given(ref reader);
                parts.Id = parts.Id.Length > LongestId ? parts.Id[..LongestId] : parts.Id;
                return;
            default:
                Wrong(name, "unknown-name", name, Names);
                break;
        }

        reader.Skip();
    }

    private List<string> Packs(ref Utf8JsonReader reader)
    {
        var packs = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var id = Given(ref reader);
            if (reader.TokenType == JsonTokenType.String && _rules.Pack(id) is not null)
            {
                packs.Add(id);
            }
            else
            {
                Wrong("packs", "not-on-the-list", id, AllPacks());
                reader.Skip();
            }
        }

        return packs;
    }

    private string AllPacks() => string.Join(", ", _rules.Packs.Select(pack => pack.Id));

    private Answers Facts(ref Utf8JsonReader reader, CheckKind kind)
    {
        var answers = _facts.Read(ref reader, book.Inputs.Of(kind), "facts");
        foreach (var mistake in _facts.Mistakes)
        {
            Wrong(mistake.Path, MistakeCodes.Of(mistake.Wrong), mistake.Given, mistake.Allowed);
        }

        return answers;
    }

    private CheckRequest Done(Parts parts, Answers? answers)
    {
        if (parts.Kind is null && !parts.KindWrong)
        {
            Wrong("kind", "missing", "", string.Join(", ", Kinds));
        }

        if (parts.On is null && !parts.OnWrong)
        {
            Wrong("on", "missing", "", "yyyy-MM-dd");
        }

        return _mistakes.Count > 0
            ? new CheckRequest(null, parts.Id, [.. _mistakes])
            : new CheckRequest(new Check(
                parts.Kind!.Value, parts.On!.Value, parts.Packs is { Count: > 0 } packs ? _rules.Select(packs) : PackSelection.All,
                answers ?? new Answers(book.Inputs.Of(parts.Kind.Value))), parts.Id, []);
    }

    private static string Given(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => reader.TokenType.ToString(),
    };

    private void Wrong(string path, string code, string given, string allowed) => _mistakes.Add(new RequestMistake(path, code, given, allowed));

    private sealed class Parts
    {
        public CheckKind? Kind { get; set; }

        public bool KindWrong { get; set; }

        public DateOnly? On { get; set; }

        public bool OnWrong { get; set; }

        public List<string>? Packs { get; set; }

        public string? Id { get; set; }

        public bool HasFacts { get; set; }
    }
}

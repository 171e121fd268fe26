using Comity.App.Common;

namespace Comity.App.Authorities.Messages;

/// <summary>What somebody wants to say. One that exists can be sent.</summary>
internal sealed record NewMessage
{
    public const int MostReaders = 8;
    public const int LongestText = Message.LongestText;

    private NewMessage(IReadOnlyList<Party> parties, string topic, string text) => (Parties, Topic, Text) = (parties, topic, text);

    /// <summary>The writer's own among them; empty for a reply.</summary>
    public IReadOnlyList<Party> Parties { get; }

    public string Topic { get; }

    public string Text { get; }

    /// <param name="wrong">Told each field that is wrong, and why.</param>
    public static NewMessage? Begin(Party own, IReadOnlyCollection<Party> to, string? topic, string? text, Action<string, Refusal> wrong)
    {
        var others = to.Where(p => p != own).Distinct().ToList();
        var (subject, body) = (Line(topic), Lines(text));
        (string Field, Refusal? Refusal)[] checks = [("to", OfReaders(others)), ("topic", OfTopic(subject)), ("text", OfText(body))];
        return Passes(checks, wrong) ? new NewMessage([own, .. others], subject, body) : null;
    }

    public static NewMessage? Reply(string? text, Action<string, Refusal> wrong)
    {
        var body = Lines(text);
        return Passes([("text", OfText(body))], wrong) ? new NewMessage([], "", body) : null;
    }

    private static bool Passes(IEnumerable<(string Field, Refusal? Refusal)> checks, Action<string, Refusal> wrong)
    {
        var refused = checks.Where(c => c.Refusal is not null).ToList();
        refused.ForEach(r => wrong(r.Field, r.Refusal!));
        return refused.Count == 0;
    }

    private static Refusal? OfReaders(List<Party> others) =>
        others.Count == 0 ? MessageRefusals.NoReader() : others.Count > MostReaders ? MessageRefusals.TooManyReaders(MostReaders) : null;

    private static Refusal? OfTopic(string topic) =>
        topic.Length == 0 ? MessageRefusals.TopicWanted() : topic.Length > MessageThread.LongestTopic ? MessageRefusals.TopicTooLong(MessageThread.LongestTopic) : null;

    private static Refusal? OfText(string text) =>
        text.Length == 0 ? MessageRefusals.TextWanted() : text.Length > Message.LongestText ? MessageRefusals.TextTooLong(Message.LongestText) : null;

    private static string Line(string? text) => string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string Lines(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
}

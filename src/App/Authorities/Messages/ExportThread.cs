using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.App.Common;

namespace Comity.App.Authorities.Messages;

/// <summary>A thread to take along.</summary>
internal sealed record ThreadCopy(
    Guid Id, IReadOnlyList<string> Parties, string Topic, DateTimeOffset BegunAt, DateTimeOffset? ClearedAt, IReadOnlyList<MessageCopy> Messages);

internal sealed record MessageCopy(int Number, string WrittenFor, string Writer, DateTimeOffset WrittenAt, string Text, IReadOnlyList<FileCopy> Files);

internal sealed record FileCopy(string Name, string MediaType, int Size, string Sha256, string Address);

/// <summary>The same as its page shows, for its parties.</summary>
internal static class ExportThread
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Handle(Guid id, MessageBox box, CancellationToken cancellation) =>
        await box.FindAsync(id, cancellation) is { } whole
            ? Results.File(JsonSerializer.SerializeToUtf8Bytes(Copy(whole), Form), "application/json", $"messages-{id}.json")
            : Results.NotFound();

    private static ThreadCopy Copy(WholeThread whole) => new(
        whole.Thread.Id, [.. Party.Split(whole.Thread.Parties).Select(p => p.Name)], whole.Thread.Topic, whole.Thread.BegunAt, whole.Thread.ClearedAt,
        [.. whole.Messages.Select(m => new MessageCopy(m.Number, m.WrittenFor.Name, m.WriterName, m.WrittenAt, m.Text, [.. whole.Files[m.Id].Select(Copy)]))]);

    private static FileCopy Copy(MessageFile file) => new(file.Name, file.MediaType, file.Size, file.Hash, $"/messages/{file.ThreadId}/files/{file.Id}");
}

using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Common;

namespace Comity.App.Authorities.Messages;

/// <summary>One message of a thread. Its words never enter the log, not even sealed: auditors read that, and no messages.</summary>
internal sealed class Message : IPartiesRecord
{
    public const int LongestText = 20_000;

    private Message()
    {
    }

    /// <param name="number">From 1, within the thread.</param>
    public Message(Guid id, MessageThread thread, int number, Writer writer, string text, DateTimeOffset writtenAt)
    {
        (Id, ThreadId, Parties, Number) = (id, thread.Id, thread.Parties, number);
        (WrittenFor, WrittenBy, WriterName, Text, WrittenAt) = (writer.Party, writer.Person, writer.Name, text, writtenAt);
    }

    public Guid Id { get; private set; }

    public Guid ThreadId { get; private set; }

    public string Parties { get; private set; } = "";

    public int Number { get; private set; }

    public Party WrittenFor { get; private set; }

    [Sealed]
    public Guid WrittenBy { get; private set; }

    /// <summary>As it was then.</summary>
    [Secret]
    public string WriterName { get; private set; } = "";

    [Secret]
    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public string Subject => $"message/{Id}";

    public void ForgetWriter() => WriterName = "";

    public void Clear() => (Text, WriterName) = ("", "");
}

/// <summary>Who writes, and for whom.</summary>
internal sealed record Writer(Party Party, Guid Person, string Name);

using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Files;

namespace Comity.App.Authorities.Messages;

/// <summary>A file that came with a message; its bytes lie in <see cref="AttachedFiles"/>.</summary>
internal sealed class MessageFile : IPartiesRecord
{
    /// <summary>Where the bytes lie, in a folder of their thread.</summary>
    public const string Shelf = "messages";

    private MessageFile()
    {
    }

    public MessageFile(Guid id, Message message, ReceivedFile file)
    {
        (Id, MessageId, ThreadId, Parties) = (id, message.Id, message.ThreadId, message.Parties);
        (Name, Hash, MediaType, Size) = (file.Name, file.Hash, file.Kind.MediaType, file.Bytes.Length);
    }

    public Guid Id { get; private set; }

    public Guid MessageId { get; private set; }

    public Guid ThreadId { get; private set; }

    public string Parties { get; private set; } = "";

    /// <summary>With the ending of what it is; empty once it is cleared.</summary>
    [Secret]
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of its bytes; empty once it is cleared.</summary>
    [Secret]
    public string Hash { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public int Size { get; private set; }

    public string Subject => $"message-file/{Id}";

    public void Clear() => (Name, Hash) = ("", "");
}

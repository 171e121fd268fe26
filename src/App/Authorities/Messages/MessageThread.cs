using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Common;

namespace Comity.App.Authorities.Messages;

/// <summary>What parties write to each other about one topic. Who is party to it never changes.</summary>
internal sealed class MessageThread : IPartiesRecord
{
    public const int LongestTopic = 200;

    private MessageThread()
    {
    }

    public MessageThread(Guid id, IEnumerable<Party> parties, string topic, DateTimeOffset begunAt) =>
        (Id, Parties, Topic, BegunAt) = (id, Party.Join(parties), topic, begunAt);

    public Guid Id { get; private set; }

    public string Parties { get; private set; } = "";

    /// <summary>Empty once it is cleared.</summary>
    [Secret]
    public string Topic { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When its words and files went: they are kept for a time.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    public string Subject => $"message-thread/{Id}";

    public void Clear(DateTimeOffset at) => (Topic, ClearedAt) = ("", at);
}

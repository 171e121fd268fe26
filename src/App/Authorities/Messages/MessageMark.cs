using Comity.App.Database;

namespace Comity.App.Authorities.Messages;

/// <summary>How far one person has read a thread, and whether they put it away. Theirs alone, and no matter for the log.</summary>
internal sealed class MessageMark : IOfParties
{
    private MessageMark()
    {
    }

    public Guid ThreadId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Parties { get; private set; } = "";

    /// <summary>Number of the last message that was read.</summary>
    public int ReadUntil { get; private set; }

    /// <summary>Number of the last message when it was put away: a later one brings the thread back.</summary>
    public int ArchivedUntil { get; private set; }
}

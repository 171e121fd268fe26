using Comity.App.Access;
using Comity.App.Workspace;

namespace Comity.App.Authorities.Messages;

/// <summary>What is unread waits in the workspace.</summary>
internal sealed class UnreadThreads(MessageBox box, MessageWords words) : IWaiting
{
    private const int Most = 20;

    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation) =>
        who.May(Permission.ExchangeMessages) && who.Party is not null
            ? [.. (await box.UnreadAsync(Most, cancellation)).Select(t => Task(t, who))]
            : [];

    private WaitingTask Task(ListedThread thread, Acting who) => new(
        "messages.waiting",
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["count"] = thread.Unread,
            ["parties"] = words.Others(thread.Parties, who.Party),
            ["topic"] = thread.Topic,
        },
        $"/messages/{thread.Id}", DateOnly.FromDateTime(thread.LastAt.UtcDateTime), null);
}

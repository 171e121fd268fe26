using Comity.App.Access;
using Comity.App.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Post;

/// <summary>Letters that reached nobody wait for an administrator.</summary>
internal sealed class LettersGivenUp(Exchange exchange) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation)
    {
        if (!who.May(Permission.ReadLetters))
        {
            return [];
        }

        await using var db = exchange.Open();
        var lost = LetterList.In(db.Set<Letter>(), LetterState.GivenUp);
        var count = await lost.CountAsync(cancellation);
        if (count == 0)
        {
            return [];
        }

        var since = (await lost.MinAsync(l => l.GivenUpAt, cancellation))!.Value;
        return [new WaitingTask("letters.task", new Dictionary<string, object?> { ["count"] = count }, "/letters?state=givenUp", DateOnly.FromDateTime(since.UtcDateTime), null)];
    }
}

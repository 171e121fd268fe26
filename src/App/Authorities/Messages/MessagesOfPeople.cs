using Comity.App.Access.People;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Messages;

/// <summary>
/// Messages that a person wrote. When they are erased, their name goes; what was written for the country or the Secretariat is theirs,
/// and stays as long as the thread is kept.
/// </summary>
internal sealed class MessagesOfPeople : IKeepsOfPeople
{
    public string Part => "messages";

    public async Task<IReadOnlyList<object>> OfAsync(ExchangeDb db, Guid person, CancellationToken cancellation) =>
        [.. (await db.Set<Message>().AsNoTracking().Where(m => m.WrittenBy == person).OrderBy(m => m.WrittenAt).ToListAsync(cancellation))
            .Select(m => new { For = m.WrittenFor.Name, m.WrittenAt, m.WriterName, m.Text })];

    public async Task ForgetAsync(ExchangeDb db, Guid person, CancellationToken cancellation) =>
        (await db.Set<Message>().Where(m => m.WrittenBy == person && m.WriterName != "").ToListAsync(cancellation)).ForEach(m => m.ForgetWriter());
}

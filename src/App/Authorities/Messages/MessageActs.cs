using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Files;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Messages;

/// <summary>Writing: message, files, the writer's own mark and letters to the others, in one transaction.</summary>
// Code 2010, 7.3: national authorities may communicate directly with each other, and with the Secretariat.
[Cites("code-2010:7.3", "messages.serves")]
internal sealed class MessageActs(Acts acts, WhoActs who, AttachedFiles files, MessageLetters letters, TimeProvider time)
{
    /// <returns>The key of the thread.</returns>
    public Task<Result<Guid>> BeginAsync(NewMessage said, IReadOnlyList<ReceivedFile> attached, CancellationToken cancellation) =>
        acts.RunAsync(new Act(MessagesProcesses.Begin, who.Now.Country), async (db, inner) =>
        {
            var thread = new MessageThread(Guid.CreateVersion7(), said.Parties, said.Topic, time.GetUtcNow());
            db.Add(thread);
            await WriteAsync(db, thread, 1, said.Text, attached, inner);
            return (Result<Guid>)thread.Id;
        }, cancellation);

    public Task<Result<Guid>> ReplyAsync(Guid id, NewMessage said, IReadOnlyList<ReceivedFile> attached, CancellationToken cancellation) =>
        acts.RunAsync(new Act(MessagesProcesses.Reply, who.Now.Country), async (db, inner) =>
        {
            // Whoever touches the row first writes first: two replies never take one number.
            await db.Database.ExecuteSqlAsync($"UPDATE message_thread SET begun_at = begun_at WHERE id = {id}", inner);
            if (await db.Set<MessageThread>().SingleOrDefaultAsync(t => t.Id == id, inner) is not { } thread)
            {
                return (Result<Guid>)MessageRefusals.NotFound();
            }

            if (thread.ClearedAt is not null)
            {
                return MessageRefusals.Cleared();
            }

            var number = await db.Set<Message>().CountAsync(m => m.ThreadId == id, inner) + 1;
            await WriteAsync(db, thread, number, said.Text, attached, inner);
            return thread.Id;
        }, cancellation);

    private async Task WriteAsync(
        ExchangeDb db, MessageThread thread, int number, string text, IReadOnlyList<ReceivedFile> attached, CancellationToken cancellation)
    {
        var writer = new Writer(who.Now.Party!.Value, who.Now.Person!.Value, who.Now.Name);
        var message = new Message(Guid.CreateVersion7(), thread, number, writer, text, time.GetUtcNow());
        db.Add(message);
        foreach (var file in attached)
        {
            await files.KeepAsync(MessageFile.Shelf, thread.Id, file, cancellation);
            db.Add(new MessageFile(Guid.CreateVersion7(), message, file));
        }

        await letters.WriteAsync(db, thread, writer, cancellation);
        await db.SaveChangesAsync(cancellation);
        await MessageMarks.ReadAsync(db, thread, writer.Person, number, cancellation);
    }
}

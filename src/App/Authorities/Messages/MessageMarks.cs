using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Messages;

/// <summary>Sets a person's mark on a thread that was found within reach.</summary>
internal static class MessageMarks
{
    /// <summary>Reads on, never back: an older page that was still open hides nothing.</summary>
    public static Task ReadAsync(ExchangeDb db, MessageThread thread, Guid person, int until, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO message_mark (thread_id, person_id, parties, read_until, archived_until) VALUES ({thread.Id}, {person}, {thread.Parties}, {until}, 0)
            ON CONFLICT (thread_id, person_id) DO UPDATE SET read_until = excluded.read_until WHERE message_mark.read_until < excluded.read_until
            """,
            cancellation);

    /// <param name="until">Number of the last message that is put away with it; 0 takes it out again.</param>
    public static Task ArchiveAsync(ExchangeDb db, MessageThread thread, Guid person, int until, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO message_mark (thread_id, person_id, parties, read_until, archived_until) VALUES ({thread.Id}, {person}, {thread.Parties}, 0, {until})
            ON CONFLICT (thread_id, person_id) DO UPDATE SET archived_until = excluded.archived_until
            """,
            cancellation);
}

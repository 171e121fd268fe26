using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Post;
using Comity.App.Reference;

namespace Comity.App.Authorities.Messages;

/// <summary>Tells the other parties' people that something waits, from whom and where. Neither topic nor words.</summary>
internal sealed class MessageLetters(TextCatalogue texts, ReferenceData reference, PublicAddress site, TimeProvider time)
{
    private static readonly Role[] Readers = [.. Enum.GetValues<Role>().Where(r => r != Role.Itself && Permissions.Of(r).Contains(Permission.ExchangeMessages))];

    public async Task WriteAsync(ExchangeDb db, MessageThread thread, Writer writer, CancellationToken cancellation)
    {
        var people = await RoleHolders.FindAsync(db, Readers, time.GetUtcNow(), role => Concerns(role, thread, writer), cancellation);
        foreach (var person in people.Where(p => p.Id != writer.Person))
        {
            var reader = new Reader(Language.Find(person.Language) ?? Language.English, texts);
            (string, object?)[] values =
            [
                ("party", MessageWords.Party(reader, reference, writer.Party)),
                ("address", $"{site.Site}/{reader.Language.Code}/messages/{thread.Id}"),
            ];
            db.Add(new Letter(
                Guid.CreateVersion7(), person.Email!, reader.Language.Code, reader.Say("messages.letter.subject", values), reader.Say("messages.letter.body", values), time.GetUtcNow()));
        }
    }

    private static bool Concerns(Membership membership, MessageThread thread, Writer writer) =>
        Permissions.PartyOf(membership.Role, membership.Country) is { } party && party != writer.Party && party.IsAmong(thread.Parties);
}

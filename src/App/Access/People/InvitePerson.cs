using System.Buffers.Text;
using System.Security.Cryptography;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Post;
using Comity.App.Reference;

namespace Comity.App.Access.People;

/// <summary>Offers a role by a link: in a letter, and shown once to whoever invites, for not every ministry has mail at hand.</summary>
internal sealed class InvitePerson(Acts acts, WhoActs who, TextCatalogue texts, ReferenceData reference, PublicAddress address, TimeProvider time)
{
    /// <returns>The link.</returns>
    public Task<Result<string>> RunAsync(Invitee invitee, CancellationToken cancellation)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var link = $"{address.Site}/{invitee.Language}/invitation/{key}";
        return acts.RunAsync<string>(
            new Act(invitee.Replaces is null ? AccessProcesses.InvitePerson : AccessProcesses.HandOver, invitee.Country),
            (db, _) =>
            {
                if (Grants.Refuse(who.Now, invitee.Role, invitee.Country) is { } refusal)
                {
                    return Task.FromResult<Result<string>>(refusal);
                }

                var now = time.GetUtcNow();
                var invitation = new Invitation(
                    Guid.CreateVersion7(), Acceptance.Fingerprint(key), invitee, who.Now.Person!.Value, now, OrganizationOf(invitee.Role));
                db.Add(invitation);
                db.Add(LetterOf(invitation, link, now));
                return Task.FromResult<Result<string>>(link);
            },
            cancellation);
    }

    /// <summary>That of who invites; else a new one, which whoever accepts will name.</summary>
    private Guid? OrganizationOf(Role role) => Permissions.OfOneOrganization(role) ? who.Now.Organization ?? Guid.CreateVersion7() : null;

    private Letter LetterOf(Invitation invitation, string link, DateTimeOffset now)
    {
        var reader = new Reader(Language.Find(invitation.Language) ?? Language.English, texts);
        var body = reader.Say(
            "people.letter.body",
            ("name", invitation.Name), ("by", who.Now.Name), ("role", RoleWords.Of(reader, reference, invitation.Role, invitation.Country)),
            ("link", link), ("until", invitation.GoodUntil));
        return new Letter(Guid.CreateVersion7(), invitation.Email, reader.Language.Code, reader.Say("people.letter.subject"), body, now);
    }
}

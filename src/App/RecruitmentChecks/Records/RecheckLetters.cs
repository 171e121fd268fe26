using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Post;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Tells an organisation's people that a recruitment of theirs is found otherwise than before, and where to look. Neither title nor facts.</summary>
internal sealed class RecheckLetters(TextCatalogue texts, PublicAddress site, TimeProvider time)
{
    private static readonly Role[] Readers = [.. Enum.GetValues<Role>().Where(Permissions.OfOneOrganization)];

    public async Task WriteAsync(ExchangeDb db, Recruitment recruitment, CancellationToken cancellation)
    {
        foreach (var person in await RoleHolders.FindAsync(db, Readers, time.GetUtcNow(), Concerns, cancellation))
        {
            var reader = new Reader(Language.Find(person.Language) ?? Language.English, texts);
            var address = $"{site.Site}/{reader.Language.Code}/recruitments/{recruitment.Id}";
            db.Add(new Letter(
                Guid.CreateVersion7(), person.Email!, reader.Language.Code, reader.Say("recruitments.letter.subject"),
                reader.Say("recruitments.letter.body", ("address", address)), time.GetUtcNow()));
        }

        bool Concerns(Membership role) => role.OrganizationId is { } own && Party.OfOrganization(own).IsAmong(recruitment.Parties);
    }
}

using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Post;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Tells an organisation's people that a recruitment of theirs is found otherwise than before, and where to look. Neither title nor facts.</summary>
internal sealed class RecheckLetters(TextCatalogue texts, PublicAddress site, TimeProvider time)
{
    public async Task WriteAsync(ExchangeDb db, Recruitment recruitment, CancellationToken cancellation)
    {
        foreach (var person in await PeopleAsync(db, recruitment, cancellation))
        {
            var reader = new Reader(Language.Find(person.Language) ?? Language.English, texts);
            var address = $"{site.Site}/{reader.Language.Code}/recruitments/{recruitment.Id}";
            db.Add(new Letter(
                Guid.CreateVersion7(), person.Email!, reader.Language.Code, reader.Say("recruitments.letter.subject"),
                reader.Say("recruitments.letter.body", ("address", address)), time.GetUtcNow()));
        }
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(ExchangeDb db, Recruitment recruitment, CancellationToken cancellation)
    {
        var found = await (
            from membership in db.Set<Membership>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on membership.PersonId equals person.Id
            where membership.OrganizationId != null && membership.EndedAt == null
            select new { membership, person }).ToListAsync(cancellation);
        return [.. found.Where(f => f.membership.CountsAt(time.GetUtcNow()) && Party.OfOrganization(f.membership.OrganizationId!.Value).IsAmong(recruitment.Parties))
            .Select(f => f.person).DistinctBy(p => p.Id)];
    }
}

using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Post;
using Comity.App.Reference;

namespace Comity.App.Authorities;

/// <summary>Who is told of a step, in their own language: what happened to whose record, and where to look. Never what stands in it.</summary>
internal sealed class DesignationLetters(TextCatalogue texts, ReferenceData reference, PublicAddress site, WhoActs who, TimeProvider time)
{
    private static readonly Role[] Secretariat = [Role.Reviewer, Role.Administrator];
    private static readonly Role[] Senders = [Role.AuthorityOwner, Role.AuthorityApprover];
    private static readonly Role[] Authors = [.. Senders, Role.AuthorityEditor];

    public async Task WriteAsync(ExchangeDb db, Designation designation, Step step, CancellationToken cancellation)
    {
        if (ReadersOf(step.Kind) is not { } roles)
        {
            return;
        }

        foreach (var person in (await PeopleAsync(db, designation.Country, roles, cancellation)).Where(p => p.Id != who.Now.Person))
        {
            Add(db, person.Email!, person.Language, "authorities.letters." + step.Kind, designation, "/authorities/designations/" + designation.Id);
        }
    }

    /// <summary>A letter in the outbox, of what waits for the reader at an address.</summary>
    public void Add(ExchangeDb db, string to, string language, string key, Designation designation, string path, params (string Name, object? Value)[] more)
    {
        var reader = new Reader(Language.Find(language) ?? Language.English, texts);
        (string, object?)[] values =
        [
            ("country", reference.NameOf(designation.Country.Value, reader.Language.Code)),
            ("address", $"{site.Site}/{reader.Language.Code}{path}"),
            .. more,
        ];
        db.Add(new Letter(Guid.CreateVersion7(), to, reader.Language.Code, reader.Say(key + ".subject", values), reader.Say(key + ".body", values), time.GetUtcNow()));
    }

    /// <summary>Whoever now holds one of the roles, for the country or for the Secretariat.</summary>
    public Task<IReadOnlyList<Person>> PeopleAsync(ExchangeDb db, CountryCode country, IReadOnlyCollection<Role> roles, CancellationToken cancellation) =>
        RoleHolders.FindAsync(db, roles, time.GetUtcNow(), role => role.Country is null || role.Country == country, cancellation);

    private static Role[]? ReadersOf(StepKind kind) => kind switch
    {
        StepKind.Proposed => Secretariat,
        StepKind.Returned or StepKind.Confirmed => Authors,
        StepKind.Withdrawn or StepKind.Lapsed => [.. Senders, .. Secretariat],
        _ => null,
    };
}

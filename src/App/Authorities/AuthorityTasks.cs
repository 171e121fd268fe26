using Comity.App.Access;
using Comity.App.Authorities.Published;
using Comity.App.Authorities.Renewals;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.App.Workspace;

namespace Comity.App.Authorities;

/// <summary>What waits in the register for who acts: drafts, what was returned, what is to be confirmed, who is to say that it still holds.</summary>
internal sealed class AuthorityTasks(Exchange exchange, AuthorityWords words, ContentFiles files, TimeProvider time) : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Acting who, CancellationToken cancellation)
    {
        if (!who.May(Permission.DraftDesignation) && !who.May(Permission.ConfirmDesignation))
        {
            return [];
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var terms = RenewalTerms.On(today, files);
        await using var db = exchange.Open();
        var all = await DesignationRecord.AllAsync(db, who.Country, cancellation);
        return [.. all.SelectMany(d => Tasks(d, who, terms, today)).OrderBy(t => t.Since)];
    }

    private IEnumerable<WaitingTask> Tasks(Designation designation, Acting who, RenewalTerms terms, DateOnly today)
    {
        var (notice, own) = (designation.Notice, who.Country == designation.Country);
        if (notice is { Kind: StepKind.Proposed } && who.May(Permission.ConfirmDesignation))
        {
            yield return Task("confirm", designation, "/review", notice.Since, null);
        }

        if (notice is { MayBeEdited: true } && own && who.May(Permission.DraftDesignation))
        {
            yield return Task(notice.Kind == StepKind.Returned ? "returned" : "draft", designation, "/draft", notice.Since, null);
        }

        if (own && who.May(Permission.ProposeDesignation) && designation.AskedInVain is [var first, ..] && designation.On(today) is not null)
        {
            yield return Task("renewal", designation, "", first, Renewal.Deadline(first, terms));
        }
    }

    private WaitingTask Task(string key, Designation designation, string rest, DateOnly since, DateOnly? due) => new(
        "authorities.waiting." + key,
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [key == "confirm" ? "country" : "institution"] = key == "confirm" ? words.Country(designation.Country.Value)
                : designation.Said.Institution.Length > 0 ? designation.Said.Institution : "–",
        },
        $"/authorities/designations/{designation.Id}{rest}", since, due);
}

/// <summary>How far a country answers to 7.3, and what 7.4 has of it.</summary>
internal sealed class AuthorityCompleteness(Exchange exchange, IAuthorities authorities, TimeProvider time) : ICompleteness
{
    public async Task<IReadOnlyList<ParagraphState>> OfAsync(CountryCode country, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var register = await authorities.CurrentAsync(cancellation);
        await using var db = exchange.Open();
        var underWay = (await DesignationRecord.AllAsync(db, country, cancellation)).Exists(d => d.Notice is not null);
        var holding = register.On(country.Value, today, today);
        var published = register.Changes.Count(c => c.Country == country.Value);
        return
        [
            holding is [var one, ..] ? State("7.3", holding.SelectMany(h => h.Scopes).Distinct().Count() == ScopeNames.Each.Count ? Completeness.Complete : Completeness.Part, "designated", ("institution", one.Institution))
                : underWay ? State("7.3", Completeness.Part, "proposed") : State("7.3", Completeness.Missing, "vacant"),
            published > 0 ? State("7.4", Completeness.Complete, "published", ("count", published)) : State("7.4", Completeness.Missing, "notPublished"),
        ];

        ParagraphState State(string paragraph, Completeness state, string key, params (string Name, object? Value)[] values) => new(
            "code-2010:" + paragraph, state, "authorities.complete." + key, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal),
            paragraph == "7.3" ? "/authorities/designations" : "/authorities/" + country);
    }
}

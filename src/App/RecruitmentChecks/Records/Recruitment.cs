using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Common;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>
/// A campaign that an employer or agency plans or runs, an offer it makes, or a recruiter on whom it relies: what is known of it, as a
/// check takes it. Nobody else sees it, neither country nor Secretariat.
/// </summary>
internal sealed class Recruitment : IPartiesRecord
{
    public const int LongestTitle = 120;

    private Recruitment()
    {
    }

    public Recruitment(Guid id, Guid organization, KeptRequest request, string title, Guid by, DateTimeOffset at)
    {
        (Id, Parties, Title, CreatedBy, CreatedAt) = (id, Party.Join([Party.OfOrganization(organization)]), title, by, at);
        Kind = request.Kind;
        Say(request, at);
    }

    public Guid Id { get; private set; }

    /// <summary>The one organisation whose row it is.</summary>
    public string Parties { get; private set; } = "";

    public CheckKind Kind { get; private set; }

    /// <summary>Trade secrets and sometimes names stand in what an organisation writes: the log has fingerprints only.</summary>
    [Secret]
    public string Title { get; private set; } = "";

    /// <summary>Date of the act.</summary>
    public DateOnly ActOn { get; private set; }

    /// <summary>Ids of the packs that were asked for, with semicolons between; empty: all that apply.</summary>
    public string Packs { get; private set; } = "";

    /// <summary>What is known, as the facts of a request.</summary>
    [Secret]
    public string Facts { get; private set; } = "{}";

    /// <summary>Of an offer: the same terms as they stand in the contract; none where there is no contract yet.</summary>
    [Secret]
    public string? Contract { get; private set; }

    /// <summary>Goes up with every change, so that nobody overwrites what they did not see.</summary>
    public int Revision { get; private set; }

    public Guid CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When the organisation said that it takes place.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>It is over, or was given up; it is not checked again.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public string Subject => $"recruitment/{Id}";

    public KeptRequest Request => new(Kind, ActOn, Packs.Split(';', StringSplitOptions.RemoveEmptyEntries), Facts);

    public void Say(KeptRequest request, DateTimeOffset at) =>
        (ActOn, Packs, Facts, ChangedAt, Revision) = (request.On, string.Join(';', request.Packs), request.Facts, at, Revision + 1);

    public void Call(string title, DateTimeOffset at) => (Title, ChangedAt, Revision) = (title, at, Revision + 1);

    public void SayContract(string facts, DateTimeOffset at) => (Contract, ChangedAt, Revision) = (facts, at, Revision + 1);

    public void Begin(DateTimeOffset at) => (BegunAt, ChangedAt) = (BegunAt ?? at, at);

    public void Close(DateTimeOffset at) => (ClosedAt, ChangedAt) = (at, at);

    public void Reopen(DateTimeOffset at) => (ClosedAt, ChangedAt) = (null, at);
}

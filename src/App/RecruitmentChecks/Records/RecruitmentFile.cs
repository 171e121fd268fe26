using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Files;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A document that shows something of a recruitment: an advert, a plan, a licence, a contract.</summary>
internal sealed class RecruitmentFile : IPartiesRecord
{
    /// <summary>Where the bytes lie, in a folder of their recruitment.</summary>
    public const string Shelf = "recruitments";

    public const int LongestAbout = 300;

    /// <summary>Files of one recruitment.</summary>
    public const int Most = 50;

    private RecruitmentFile()
    {
    }

    public RecruitmentFile(Recruitment of, ReceivedFile file, string about, Guid by, DateTimeOffset at)
    {
        (Id, RecruitmentId, Parties, About, AddedBy, AddedAt) = (Guid.CreateVersion7(), of.Id, of.Parties, about, by, at);
        (Name, Hash, MediaType, Size) = (file.Name, file.Hash, file.Kind.MediaType, file.Bytes.Length);
    }

    public Guid Id { get; private set; }

    public Guid RecruitmentId { get; private set; }

    public string Parties { get; private set; } = "";

    [Secret]
    public string Name { get; private set; } = "";

    [Secret]
    public string Hash { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public int Size { get; private set; }

    /// <summary>What it shows.</summary>
    [Secret]
    public string About { get; private set; } = "";

    public Guid AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>It is not shown any more; a check that was decided on it still has it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public string Subject => $"recruitment-file/{Id}";

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;
}

namespace Comity.App.Post;

/// <summary>
/// An e-mail that waits in the outbox. Whoever adds one in a process adds it in the same transaction as the change it tells of: it is
/// sent if and only if that came to be.
/// </summary>
internal sealed class Letter
{
    private Letter()
    {
    }

    /// <param name="id">Also the Message-ID, so that a letter that was handed over twice is recognised as one.</param>
    /// <param name="language">Code of the language that subject and body are written in.</param>
    /// <param name="body">Plain text. Nothing that is not public stands in it: it says what waits, and where.</param>
    public Letter(Guid id, string to, string language, string subject, string body, DateTimeOffset at)
    {
        (Id, To, Language, Subject, Body, WrittenAt) = (id, to, language, subject, body, at);
    }

    public Guid Id { get; private set; }

    public string To { get; private set; } = "";

    public string Language { get; private set; } = "en";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public int Attempts { get; set; }

    /// <summary>Not before then, after an attempt that failed; also marks a letter that somebody is handing over.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastError { get; set; }
}

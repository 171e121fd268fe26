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
    /// <param name="to">One address, as <see cref="EmailAddress.Fits"/> has it.</param>
    /// <param name="language">Code of the language that subject and body are written in.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text. Nothing that is not public stands in it: it says what waits, and where.</param>
    /// <exception cref="ArgumentException">No address, or a subject of several lines: either could add a header of its own.</exception>
    public Letter(Guid id, string to, string language, string subject, string body, DateTimeOffset at)
    {
        if (!EmailAddress.Fits(to))
        {
            throw new ArgumentException("A letter goes to one e-mail address.", nameof(to));
        }

        if (subject.Any(char.IsControl))
        {
            throw new ArgumentException("A subject is one line.", nameof(subject));
        }

        (Id, To, Language, Subject, Body, WrittenAt) = (id, to, language, subject, body, at);
    }

    public Guid Id { get; private set; }

    public string To { get; private set; } = "";

    public string Language { get; private set; } = "en";

    public string Subject { get; private set; } = "";

    /// <summary>Empty once it is sent: a link in it may let somebody in.</summary>
    public string Body { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Attempts of which nobody knows how they ended: the program was killed meanwhile. The letter may have arrived twice.</summary>
    public int Interrupted { get; private set; }

    /// <summary>Not before then, after an attempt that failed.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Who hands it over at the moment, and until when nobody else may.</summary>
    public Guid? Claim { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>No further attempt is made by itself.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    public string? LastError { get; private set; }
}

using Comity.App.Post;

namespace Comity.App.Tests.Post;

public sealed class LetterTests
{
    [Theory]
    [InlineData("a@b.invalid", true)]
    [InlineData("first.last+tag@sub.health.gov.invalid", true)]
    [InlineData("a@b.invalid\r\nBcc: other@b.invalid", false)]
    [InlineData("a@b.invalid\n", false)]
    [InlineData("a@b.invalid, other@b.invalid", false)]
    [InlineData("a@b.invalid;other@b.invalid", false)]
    [InlineData("Name <a@b.invalid>", false)]
    [InlineData("\"a b\"@b.invalid", false)]
    [InlineData("وزير@b.invalid", false)]
    [InlineData("nobody", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_address_and_nothing_else(string? text, bool fits)
    {
        Assert.Equal(fits, EmailAddress.Fits(text));
        if (!fits && text is not null)
        {
            Assert.Throws<ArgumentException>(() => new Letter(Guid.CreateVersion7(), text, "en", "Subject", "Body", DateTimeOffset.UnixEpoch));
        }
    }

    [Theory]
    [InlineData("Hello\r\nBcc: other@b.invalid")]
    [InlineData("Hello\nother")]
    [InlineData("Hello\u0085other")]
    [InlineData("Hello\0")]
    public void A_subject_of_several_lines_is_no_subject(string subject) =>
        Assert.Throws<ArgumentException>(() => new Letter(Guid.CreateVersion7(), "a@b.invalid", "en", subject, "Body", DateTimeOffset.UnixEpoch));
}

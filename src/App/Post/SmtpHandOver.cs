using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Comity.App.Post;

/// <summary>Hands a letter to the mail server. The only file that knows how: docs/decisions/0018.</summary>
internal sealed class SmtpHandOver(MailSettings mail)
{
    private const int ForGood = 500;

    /// <returns>What went wrong; none where the server took the letter.</returns>
    public async Task<HandOverFailure?> SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(mail.TimeOut);
        try
        {
            using var message = MessageOf(letter);
            using var client = Client();
            await client.SendMailAsync(message, patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new HandOverFailure($"{mail.Host}: no answer within {mail.TimeOut.TotalSeconds:0} s.", ForGood: false);
        }
        catch (SmtpFailedRecipientException refused)
        {
            return new HandOverFailure(Words(refused), ForGood: (int)refused.StatusCode >= ForGood);
        }
        catch (SmtpException failed)
        {
            return new HandOverFailure(Words(failed), ForGood: false);
        }
        catch (Exception failed) when (failed is IOException or SocketException or AuthenticationException or InvalidOperationException or FormatException)
        {
            // The client lets some of these through as they are; one letter must not stop the others.
            return new HandOverFailure($"{mail.Host}: {failed.Message}", ForGood: false);
        }
    }

    private SmtpClient Client() => new(mail.Host, mail.Port)
    {
        EnableSsl = mail.Encrypted,
        UseDefaultCredentials = false,
        Credentials = mail.Account,
        DeliveryMethod = SmtpDeliveryMethod.Network,
        Timeout = (int)mail.TimeOut.TotalMilliseconds,
    };

    private MailMessage MessageOf(Letter letter)
    {
        var message = new MailMessage(mail.From, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{mail.From.Host}>");
        message.Headers.Add("Content-Language", letter.Language);

        // RFC 3834: no machine answers a letter that a machine wrote.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private string Words(SmtpException error) =>
        $"{mail.Host}: {error.Message}{(error.InnerException is { } inner ? " " + inner.Message : "")}";
}

/// <param name="ForGood">The server will never take it: there is no such reader.</param>
internal sealed record HandOverFailure(string Error, bool ForGood);

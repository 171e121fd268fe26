using System.Text;
using Comity.App.Layout;

namespace Comity.App.Access.SignIn;

/// <summary>Recovery codes as they are shown, this once.</summary>
/// <param name="WithPassword">They stand in for the app; else they stand in for the passkey.</param>
internal sealed record CodesShown(IReadOnlyList<string> Codes, bool WithPassword, string Email)
{
    public string TextKey => WithPassword ? "codes.text" : "codes.textPasskey";

    /// <summary>A plain file with the codes in the address itself: nothing of them stays on the server, and it needs no script.</summary>
    public string File(Reader reader, DateTimeOffset now)
    {
        var text = new StringBuilder()
            .Append(reader.Say("codes.file")).Append('\n')
            .Append(Email).Append('\n')
            .Append(reader.Moment(now)).Append("\n\n")
            .AppendJoin('\n', Codes).Append('\n');
        return "data:text/plain;charset=utf-8," + Uri.EscapeDataString(text.ToString());
    }
}

using Comity.App.Layout;
using QRCoder;

namespace Comity.App.Access.SignIn;

/// <summary>Fields for a password and for the first code of an app that has just been shown its key.</summary>
internal sealed record PasswordForm(string AppKey, string Email, Mistakes Mistakes)
{
    /// <summary>In groups of four, to be typed by hand.</summary>
    public string KeyText => string.Join(' ', AppKey.Chunk(4).Select(group => new string(group)));

    /// <summary>The key as a picture for an app's camera: SVG in the colours of the page, without a style of its own.</summary>
    public string Picture()
    {
        using var code = QRCodeGenerator.GenerateQrCode(TimedCode.Address(AppKey, Email), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(4, "#1c2a30", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Comity.App.Access.SignIn;

/// <summary>Six figures from a shared key and the time, as authenticator apps make them: TOTP (RFC 6238), HMAC-SHA1, 30 seconds.</summary>
internal static class TimedCode
{
    private const int Seconds = 30;
    private const int Figures = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key of 160 bits, in base 32.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetItems<char>(Alphabet, 32));

    /// <summary>The step of thirty seconds that a code belongs to: this one, the one before or the next, for clocks differ.</summary>
    /// <returns>None where the code fits no step.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var step = StepAt(now);
        return new[] { step, step - 1, step + 1 }.Cast<long?>().FirstOrDefault(s => Same(CodeOf(key, s!.Value), code));
    }

    public static string CodeAt(string key, DateTimeOffset moment) => CodeOf(key, StepAt(moment));

    /// <summary>What an app reads from the picture.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/Comity:{Uri.EscapeDataString(email)}?secret={key}&issuer=Comity";

    private static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    // HMAC-SHA1 is what the apps of RFC 6238 do; a weakness of SHA-1 against collisions is none here.
#pragma warning disable CA5350
    private static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Bytes(key), counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & int.MaxValue;
        return (number % Figures).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (held, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            (held, bits) = ((held << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        return bytes;
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(one), System.Text.Encoding.UTF8.GetBytes(other));
}

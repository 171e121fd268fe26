using Comity.App.Common;

namespace Comity.App.Files;

internal static class FileRefusals
{
    public static Refusal TooLarge(string name, int megabytes) => Refusal.Of("file-too-large", ("name", name), ("limit", megabytes));

    public static Refusal Kind(string name) => Refusal.Of("file-kind", ("name", name));
}

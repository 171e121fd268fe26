using Comity.App.Common;

namespace Comity.App.Code;

internal static class CodeRefusals
{
    public static Refusal NoSuchEdition(string edition, IEnumerable<string> held) =>
        Refusal.Of("no-such-edition", ("edition", edition), ("held", string.Join(", ", held)));
}

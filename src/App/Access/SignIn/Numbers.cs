using System.Globalization;

namespace Comity.App.Access.SignIn;

internal static class Numbers
{
    /// <summary>As the log keeps it, the same in every language.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using Comity.App.Common;

namespace Comity.App.Personnel.Counting;

internal static class CountingRefusals
{
    public static Refusal RegisterEmpty() => Refusal.Of("register-empty");

    public static Refusal TableTooLarge(int most) => Refusal.Of("table-too-large", ("most", most));

    public static Refusal NoSuchTable() => Refusal.Of("no-such-saved-table");

    public static Refusal NameWanted(int most) => Refusal.Of("saved-table-name-wanted", ("most", most));

    public static Refusal NameTaken(string name) => Refusal.Of("saved-table-name-taken", ("name", name));

    public static Refusal NotYours() => Refusal.Of("saved-table-not-yours");
}

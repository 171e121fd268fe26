namespace Comity.Methods.Disclosure;

public static class CellStatuses
{
    /// <summary>It would be shown, and must not be.</summary>
    public static bool IsWithheld(this CellStatus status) => status is CellStatus.WithheldPrimary or CellStatus.WithheldSecondary;

    /// <summary>A reader sees the number.</summary>
    public static bool IsSeen(this CellStatus status) => status is CellStatus.Published or CellStatus.Zero;
}

namespace Comity.Methods.Disclosure;

public static class CellStatuses
{
    public static bool IsWithheld(this CellStatus status) => status is CellStatus.WithheldPrimary or CellStatus.WithheldSecondary;
}

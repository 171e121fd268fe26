using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>Whether a key may be one more or one less, what that costs, and how often.</summary>
/// <param name="values">The numbers from which patterns start, by variable.</param>
internal sealed class KeyCosts(ReaderView view, Weights weights, long[] values)
{
    /// <summary>0 where the key may move as it is, its weight where it must be withheld first, −1 where it cannot.</summary>
    public double Of(Hunt hunt, int key, sbyte sign)
    {
        if (hunt.Movement.Bars(key))
            return -1;
        var least = sign > 0 ? hunt.Wish.Down : hunt.Wish.Up;
        foreach (var variable in hunt.Movement.Of(key))
        {
            if (values[variable] < least)
                return -1;
        }

        if (!hunt.Movement.MovesCurrent || view.Linked.VariableOf(0, key) < 0 || view.IsHiddenNow(key))
            return 0;
        return hunt.Wish.Buying && view.StatusOf(key) == CellStatus.Published ? weights[key] : -1;
    }

    public long RoomOf(Hunt hunt, int key, sbyte sign)
    {
        var room = long.MaxValue;
        if (sign > 0 ? hunt.Wish.Down > 0 : hunt.Wish.Up > 0)
        {
            foreach (var variable in hunt.Movement.Of(key))
                room = Math.Min(room, values[variable]);
        }

        return room;
    }
}

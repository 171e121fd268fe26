namespace Comity.Methods.Disclosure.Moves;

/// <summary>A change of unknown numbers after which every sum of every edition still holds.</summary>
/// <param name="Variables">Each once.</param>
/// <param name="Changes">By how much, in the same order.</param>
internal sealed record Move(int[] Variables, long[] Changes);

/// <summary>A pattern of changes of one, up (+1) and down (−1), and what it takes.</summary>
/// <param name="Up">How often it can be made as it stands.</param>
/// <param name="Down">How often it can be made the other way round.</param>
/// <param name="Cost">What must be withheld for it, weighed.</param>
internal sealed record Pattern(int[] Variables, sbyte[] Signs, long Up, long Down, double Cost);

using System.Text;
using Comity.Rules.Files;

namespace Comity.Rules.Inputs;

/// <summary>One thing that a check may be told: its name in requests and tables, what it takes, and how a person is asked for it.</summary>
public sealed record Input
{
    /// <summary>The way to it in a request: <c>advert.pay</c>; inside items the way within one item.</summary>
    public required string Key { get; init; }

    /// <summary>Place in <see cref="InputList.All"/>.</summary>
    public required int Index { get; init; }

    public required InputKind Kind { get; init; }

    public required Wording Question { get; init; }

    public Wording? Hint { get; init; }

    /// <summary>Of a text: how a person says that there is none, or that it is not said; null where that cannot be.</summary>
    public Wording? None { get; init; }

    /// <summary>The closed list of words, in order; empty for the other kinds.</summary>
    public IReadOnlyList<InputWord> Words { get; init; } = [];

    /// <summary>Of a number: what it counts, such as <c>days</c>; else empty.</summary>
    public string Unit { get; init; } = "";

    public decimal Least { get; init; } = decimal.MinValue;

    public decimal Most { get; init; } = decimal.MaxValue;

    /// <summary>The inputs of one item; null for the other kinds.</summary>
    public InputList? Item { get; init; }

    /// <summary>The last step of <see cref="Key"/>.</summary>
    internal byte[] Name { get; init; } = [];

    internal static byte[] NameOf(string key) => Encoding.UTF8.GetBytes(key[(key.LastIndexOf('.') + 1)..]);
}

/// <summary>One word of a closed list and how people call it.</summary>
public sealed record InputWord(string Id, Wording Name);

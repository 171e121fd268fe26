using System.Collections.Frozen;

namespace Comity.Rules.Inputs;

/// <summary>The inputs of one kind of check, or of one item, in the order in which a person is asked.</summary>
public sealed class InputList
{
    private readonly FrozenDictionary<string, Input> byKey;

    internal InputList(IReadOnlyList<Input> all)
    {
        All = all;
        byKey = all.ToFrozenDictionary(input => input.Key, StringComparer.Ordinal);
        Root = InputGroup.Of("", all);
    }

    public IReadOnlyList<Input> All { get; }

    internal InputGroup Root { get; }

    /// <summary>The input, or null where none has this key.</summary>
    public Input? Find(string key) => byKey.GetValueOrDefault(key);

    /// <exception cref="ArgumentException">There is no such input.</exception>
    public Input this[string key] => Find(key) ?? throw new ArgumentException($"there is no input {key}", nameof(key));
}

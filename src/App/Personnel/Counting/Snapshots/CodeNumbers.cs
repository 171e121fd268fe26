using System.Text;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.App.Personnel.Counting.Snapshots;

/// <summary>Numbers of the codes of one column, by their bytes: a code becomes a text once, not once a row.</summary>
internal sealed class CodeNumbers
{
    private readonly Dictionary<byte[], int> _numbers = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;
    private readonly Func<string?, int> _numberOf;
    private byte[] _last = [];
    private int _lastNumber;

    /// <param name="numberOf">What a code that was not met yet is numbered; an empty one is unknown.</param>
    public CodeNumbers(Func<string?, int> numberOf)
    {
        (_numberOf, _lastNumber) = (numberOf, numberOf(null));
        _byBytes = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public CodeNumbers(SpellSnapshotWriter writer, int column)
        : this(code => writer.CodeOf(column, code))
    {
    }

    public int Of(ReadOnlySpan<byte> code)
    {
        if (code.SequenceEqual(_last))
        {
            return _lastNumber;
        }

        if (!_byBytes.TryGetValue(code, out var actual, out var number))
        {
            actual = code.ToArray();
            _numbers[actual] = number = _numberOf(code.IsEmpty ? null : Encoding.UTF8.GetString(code));
        }

        (_last, _lastNumber) = (actual, number);
        return number;
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = 2166136261u;
            foreach (var one in alternate)
            {
                hash = (hash ^ one) * 16777619u;
            }

            return (int)hash;
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}

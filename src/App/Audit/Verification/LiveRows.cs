using System.Security.Cryptography;
using System.Text;

namespace Comity.App.Audit.Verification;

/// <summary>
/// Which recorded rows there should be, in a few bytes a type: the sum of the hashes of their subjects. Added by the log, taken off by
/// the rows; where nothing is left, none is missing. Only where something is left are the rows looked up one by one.
/// </summary>
internal sealed class LiveRows(IEnumerable<string> types)
{
    private readonly Dictionary<string, UInt128> _sums = types.ToDictionary(t => t, _ => UInt128.Zero, StringComparer.Ordinal);

    public void Take(Leaf leaf)
    {
        if (_sums.ContainsKey(RowKind.TypeOf(leaf.Kind)))
        {
            if (leaf.Kind.EndsWith(RowKind.Added, StringComparison.Ordinal))
            {
                _sums[RowKind.TypeOf(leaf.Kind)] += HashOf(leaf.Subject);
            }
            else if (leaf.Kind.EndsWith(RowKind.Removed, StringComparison.Ordinal))
            {
                TakeOff(RowKind.TypeOf(leaf.Kind), leaf.Subject);
            }
        }
    }

    public void TakeOff(string type, string subject) => _sums[type] -= HashOf(subject);

    public bool NoneIsMissing(string type) => _sums[type] == UInt128.Zero;

    private static UInt128 HashOf(string subject) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(subject)));
}

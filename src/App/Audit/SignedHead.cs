using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Comity.App.Audit.Merkle;
using Comity.App.Database;

namespace Comity.App.Audit;

/// <summary>How the whole log stood at a moment, signed: whoever kept one notices whatever is done to the entries before it.</summary>
/// <param name="Size">How many entries.</param>
/// <param name="Root">Hash of the tree of all of them.</param>
/// <param name="Key">Which key signed; see <c>SigningKey</c>.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over <see cref="Signed"/>, as DER.</param>
internal sealed record SignedHead(long Size, byte[] Root, DateTimeOffset At, string Key, byte[] Signature)
{
    [JsonIgnore]
    public TreeHash RootHash => TreeHash.Of(Root);

    [JsonIgnore]
    public string Signed => Text(Size, RootHash, At);

    /// <summary>The text that is signed: four lines, so that a shell can write it.</summary>
    public static string Text(long size, TreeHash root, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"Comity log head\n{size}\n{root}\n{UtcText.Write(at)}\n");

    public static SignedHead Sign(SigningKey key, CompactRange tree, DateTimeOffset at)
    {
        var root = tree.Root();
        return new SignedHead(tree.Size, root.ToArray(), at, key.Id, key.Sign(Encoding.UTF8.GetBytes(Text(tree.Size, root, at))));
    }
}

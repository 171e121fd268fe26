namespace Comity.App.Audit.Api;

/// <summary>How the log stood, signed.</summary>
/// <param name="Size">How many entries it had.</param>
/// <param name="Root">Hash of the tree of RFC 9162 over all of them, in hex.</param>
/// <param name="At">Moment of the last of them.</param>
/// <param name="Key">First 16 hex digits of the SHA-256 of the public key that signed.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the text in <c>signed</c>: DER, in base64.</param>
/// <param name="Signed">The text that was signed, four lines: what it is, size, root, moment.</param>
internal sealed record HeadAnswer(long Size, string Root, string At, string Key, string Signature, string Signed)
{
    public const string Example = """
        {"size":4711,"root":"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328","at":"2026-03-01T10:00:00.0000000Z","key":"0f3a5c7e9b1d2f40",
        "signature":"MEUCIQ…","signed":"Comity log head\n4711\n5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328\n2026-03-01T10:00:00.0000000Z\n"}
        """;

    public static HeadAnswer Of(SignedHead head) => new(
        head.Size, head.RootHash.ToString(), Database.UtcText.Write(head.At), head.Key, Convert.ToBase64String(head.Signature), head.Signed);
}

/// <summary>That the log of a size holds an entry.</summary>
/// <param name="Entry">Its place, from 0.</param>
/// <param name="LeafHash">SHA-256 of a zero byte and the entry's text, in hex.</param>
/// <param name="Root">Of the tree of this size.</param>
/// <param name="Path">Hashes from the leaf up, as RFC 9162, 2.1.3 has them.</param>
internal sealed record InclusionAnswer(long Entry, long Size, string LeafHash, string Root, IReadOnlyList<string> Path)
{
    public static InclusionAnswer Of(InclusionProof proof) =>
        new(proof.Entry, proof.Size, proof.Leaf.ToString(), proof.Root.ToString(), [.. proof.Path.Select(h => h.ToString())]);
}

/// <summary>That the larger log begins with the smaller one, unaltered.</summary>
/// <param name="Path">Hashes as RFC 9162, 2.1.4 has them.</param>
internal sealed record ConsistencyAnswer(long From, long To, string FromRoot, string ToRoot, IReadOnlyList<string> Path)
{
    public static ConsistencyAnswer Of(ConsistencyProof proof) =>
        new(proof.From, proof.To, proof.FromRoot.ToString(), proof.ToRoot.ToString(), [.. proof.Path.Select(h => h.ToString())]);
}

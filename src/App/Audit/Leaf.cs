using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comity.App.Audit;

/// <summary>
/// What of an entry may be told once its subject is published: the leaf of the tree. Its bytes are written once, kept as they are,
/// and never made again from the parts.
/// </summary>
/// <param name="Sequence">Place in the log, from 0: the index of the leaf.</param>
/// <param name="At">Moment in UTC.</param>
/// <param name="Process">Name of the process; see <c>docs/events.md</c>.</param>
/// <param name="Run">The running of the process: entries of one run came in one transaction.</param>
/// <param name="Role">In which it was done; none where nobody had signed in.</param>
/// <param name="Country">Whose it is, alpha-3; none where it is nobody's.</param>
/// <param name="Private">SHA-256, in hex, of salt and private part: binds what is kept apart, and tells nothing of it.</param>
internal sealed record Leaf(
    long Sequence, string At, string Process, Guid Run, string? Role, string? Country, string Kind, string Subject,
    IReadOnlyList<ValueChange> Values, string Private)
{
    internal static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Canonical: UTF-8, the parts in this order, no space between them.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <summary>Nothing, where it is no leaf.</summary>
    public static Leaf? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Leaf>(bytes, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;

namespace Comity.App.Authorities.Messages;

/// <summary>Parties as a reader calls them.</summary>
internal sealed class MessageWords(Reader reader, ReferenceData reference)
{
    public static string Party(Reader reader, ReferenceData reference, Party party) =>
        party.Country is { } country ? reference.NameOf(country.Value, reader.Language.Code) : reader.Say("messages.secretariat");

    public string Party(Party party) => Party(reader, reference, party);

    public string Parties(IEnumerable<Party> parties) => string.Join(reader.Say("authorities.and"), parties.Select(Party));

    /// <summary>All parties of a row but one's own.</summary>
    public string Others(string joined, Party? own) => Parties(Common.Party.Split(joined).Where(p => p != own));

    public string Size(int bytes) =>
        bytes < 1 << 20 ? reader.Say("messages.kilobytes", ("size", reader.Number(Math.Ceiling(bytes / 1024.0)))) : reader.Say("messages.megabytes", ("size", reader.Number(bytes / 1048576.0, 1)));
}

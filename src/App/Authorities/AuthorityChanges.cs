using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Workspace;

namespace Comity.App.Authorities;

/// <summary>Steps of designations, as the workspace tells them.</summary>
internal sealed class AuthorityChanges(AuthorityWords words, Reader reader) : IChanges
{
    private const string Step = "DesignationEntryAdded";

    public IReadOnlyCollection<string> KindsFor(Acting who) => who.May(Permission.ReadUnpublished) ? [Step] : [];

    public bool Knows(string kind) => kind == Step;

    public ValueTask<ToldChange?> TellAsync(ToldEntry entry, CancellationToken cancellation)
    {
        if (entry.Subject.Split('/') is not [_, var id, _] || entry.Country is not { } country || Said(entry, "Kind") is not { } step)
        {
            return new((ToldChange?)null);
        }

        var purpose = Said(entry, "Purpose") is { } named ? reader.Say("authorities.purposes." + named) : "";
        var text = reader.Say("authorities.changed", ("country", words.Country(country)), ("step", reader.Say("authorities.steps." + step, ("purpose", purpose))));
        return new(new ToldChange(entry, text, $"/authorities/designations/{id}#history"));
    }

    private static string? Said(ToldEntry entry, string field) => entry.Values.FirstOrDefault(v => v.Field == field)?.Is;
}

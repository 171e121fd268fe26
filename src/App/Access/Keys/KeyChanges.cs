using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Workspace;

namespace Comity.App.Access.Keys;

/// <summary>Keys of programs, as the workspace tells them.</summary>
internal sealed class KeyChanges(EntryWords words, Reader reader) : IChanges
{
    private static readonly string[] Kinds = ["ServiceAccountAdded", "ServiceAccountChanged"];

    public IReadOnlyCollection<string> KindsFor(Acting who) => who.May(Permission.ManageServiceAccounts) ? Kinds : [];

    public bool Knows(string kind) => Kinds.Contains(kind);

    public ValueTask<ToldChange?> TellAsync(ToldEntry entry, CancellationToken cancellation)
    {
        var (what, name) = (words.Process(entry.Process), entry.Values.FirstOrDefault(v => v.Field == "Name")?.Is);
        var text = name is null ? what : reader.Say("people.changed", ("what", what), ("name", name));
        return new(new ToldChange(entry, text, $"/service-accounts/{entry.Subject["service-account/".Length..]}#history"));
    }
}

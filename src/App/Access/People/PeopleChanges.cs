using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Workspace;

namespace Comity.App.Access.People;

/// <summary>Invitations and roles, as the workspace tells them. A role that was added is told by the invitation that was accepted.</summary>
internal sealed class PeopleChanges(EntryWords words, Reader reader) : IChanges
{
    private static readonly string[] Kinds = ["InvitationAdded", "InvitationChanged", "MembershipChanged"];

    public IReadOnlyCollection<string> KindsFor(Acting who) => who.May(Permission.ManagePeople) ? Kinds : [];

    public bool Knows(string kind) => Kinds.Contains(kind);

    public ValueTask<ToldChange?> TellAsync(ToldEntry entry, CancellationToken cancellation)
    {
        var key = entry.Subject[(entry.Subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var address = entry.Kind == "MembershipChanged" ? "/people/" + key : "/people/invitations/" + key;

        // Whom it concerns stands among the values of an invitation, for those who may know.
        var name = entry.Sealed.FirstOrDefault(v => v.Field == "Name")?.Is;
        var what = words.Process(entry.Process);
        return new(new ToldChange(entry, name is null ? what : reader.Say("people.changed", ("what", what), ("name", name)), address + "#history"));
    }
}

using Comity.App.Audit;

namespace Comity.App.Authorities.Messages;

internal static class MessagesProcesses
{
    private const string Contact = "code-2010:7.3";

    public static readonly Process Begin = new("BeginMessageThread", Contact, "MessageThreadAdded", "MessageAdded", "MessageFileAdded");

    public static readonly Process Reply = new("ReplyToMessage", Contact, "MessageAdded", "MessageFileAdded");

    public static readonly Process Clear = new("ClearMessageThread", null, "MessageThreadChanged", "MessageChanged", "MessageFileChanged");
}

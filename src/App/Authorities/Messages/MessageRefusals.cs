using Comity.App.Common;

namespace Comity.App.Authorities.Messages;

internal static class MessageRefusals
{
    public static Refusal NoReader() => Refusal.Of("message-without-reader");

    public static Refusal TooManyReaders(int most) => Refusal.Of("message-too-many-readers", ("most", most));

    public static Refusal ReaderUnknown() => Refusal.Of("message-reader-unknown");

    public static Refusal TopicWanted() => Refusal.Of("message-topic-wanted");

    public static Refusal TopicTooLong(int longest) => Refusal.Of("message-topic-too-long", ("longest", longest));

    public static Refusal TextWanted() => Refusal.Of("message-text-wanted");

    public static Refusal TextTooLong(int longest) => Refusal.Of("message-text-too-long", ("longest", longest));

    public static Refusal TooManyFiles(int most) => Refusal.Of("message-too-many-files", ("most", most));

    public static Refusal Cleared() => Refusal.Of("message-thread-cleared");

    public static Refusal NotFound() => Refusal.Of("no-such-thread");
}

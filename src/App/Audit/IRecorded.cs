namespace Comity.App.Audit;

/// <summary>A row whose every change enters the log, by itself: nobody can forget it.</summary>
internal interface IRecorded
{
    /// <summary>Kind and key, such as <c>designation/0199…</c>; the same as long as the row lives, and no other row's.</summary>
    string Subject { get; }
}

/// <summary>A personal value: the log keeps it sealed, and shows it only to those who may see it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SealedAttribute : Attribute;

/// <summary>A secret, such as a fingerprint of a password: the log tells that it changed, never what it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;

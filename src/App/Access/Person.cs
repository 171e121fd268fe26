using Microsoft.AspNetCore.Identity;

namespace Comity.App.Access;

/// <summary>Somebody who can sign in. What they may do, their <see cref="Membership"/>s say; without one they may do nothing.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    private Person()
    {
    }

    public Person(Guid id, string email, string name, string language, DateTimeOffset createdAt)
    {
        (Id, Email, UserName, Name, Language, CreatedAt) = (id, email, email, name, language, createdAt);
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        LockoutEnabled = true;
    }

    /// <summary>As colleagues know them.</summary>
    public string Name { get; set; } = "";

    /// <summary>In which they are written to.</summary>
    public string Language { get; set; } = "en";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since then the row says nothing but that somebody was here: what they did in office hangs on its key.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public void Forget(DateTimeOffset at)
    {
        (Name, Language, ErasedAt) = ("", "en", at);
        (Email, NormalizedEmail, UserName, NormalizedUserName) = (null, null, null, null);
        (PasswordHash, TwoFactorEnabled) = (null, false);
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }
}

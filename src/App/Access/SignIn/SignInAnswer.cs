using Comity.App.Common;

namespace Comity.App.Access.SignIn;

/// <summary>How an attempt to sign in ended. It is recorded either way, so a refusal is not a failure of the process.</summary>
/// <param name="Session">The session that began, where it succeeded.</param>
/// <param name="Chooses">The person has several roles and says in which they come.</param>
/// <param name="CodesLeft">Recovery codes that are left, where one was used.</param>
internal sealed record SignInAnswer(Session? Session, Refusal? Refusal = null, bool Chooses = false, int? CodesLeft = null)
{
    public static SignInAnswer Refused(Refusal refusal) => new(null, refusal);
}

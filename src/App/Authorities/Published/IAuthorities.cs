namespace Comity.App.Authorities.Published;

/// <summary>The public register of designated national authorities, as other slices may use it.</summary>
internal interface IAuthorities
{
    /// <summary>All that was ever published; the same object until something is published.</summary>
    ValueTask<AuthorityRegister> CurrentAsync(CancellationToken cancellation);
}

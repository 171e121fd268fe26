using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Access.SignIn;

/// <summary>Attempts to sign in with an address that have not succeeded yet. Nobody need have the address.</summary>
internal sealed class SignInFailure
{
    public string Address { get; private set; } = "";

    public long Failures { get; private set; }

    public long Since { get; private set; }

    public long RestsUntil { get; private set; }
}

internal sealed class SignInFailureTable : IEntityTypeConfiguration<SignInFailure>
{
    public void Configure(EntityTypeBuilder<SignInFailure> builder)
    {
        builder.ToTable("sign_in_failure");
        builder.HasKey(f => f.Address);
        builder.Property(f => f.Address).HasColumnName("address");
        builder.Property(f => f.Failures).HasColumnName("failures");
        builder.Property(f => f.Since).HasColumnName("since");
        builder.Property(f => f.RestsUntil).HasColumnName("rests_until");
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Access;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(p => p.UserName).HasColumnName("user_name");
        builder.Property(p => p.NormalizedUserName).HasColumnName("normalized_user_name");
        builder.Property(p => p.Email).HasColumnName("email");
        builder.Property(p => p.NormalizedEmail).HasColumnName("normalized_email");
        builder.Property(p => p.EmailConfirmed).HasColumnName("email_confirmed");
        builder.Property(p => p.PasswordHash).HasColumnName("password_hash");
        builder.Property(p => p.SecurityStamp).HasColumnName("security_stamp");
        builder.Property(p => p.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsConcurrencyToken();
        builder.Property(p => p.TwoFactorEnabled).HasColumnName("two_factor_enabled");
        builder.Property(p => p.LockoutEnd).HasColumnName("lockout_end");
        builder.Property(p => p.LockoutEnabled).HasColumnName("lockout_enabled");
        builder.Property(p => p.AccessFailedCount).HasColumnName("access_failed_count");
        builder.Property(p => p.Name).HasColumnName("name");
        builder.Property(p => p.Language).HasColumnName("language");
        builder.Property(p => p.CreatedAt).HasColumnName("created_at");
        builder.Property(p => p.ErasedAt).HasColumnName("erased_at");
        builder.Ignore(p => p.PhoneNumber);
        builder.Ignore(p => p.PhoneNumberConfirmed);
    }
}

/// <summary>Recovery codes and the key of the authenticator app, as Identity keeps them.</summary>
internal sealed class PersonTokenTable : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("person_token");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.UserId).HasColumnName("person_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.UserId);
        builder.Property(t => t.LoginProvider).HasColumnName("provider");
        builder.Property(t => t.Name).HasColumnName("name");
        builder.Property(t => t.Value).HasColumnName("value");
    }
}

/// <summary>Who a person is at a ministry's own provider.</summary>
internal sealed class PersonLoginTable : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("person_login");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasColumnName("provider");
        builder.Property(l => l.ProviderKey).HasColumnName("provider_key");
        builder.Property(l => l.ProviderDisplayName).HasColumnName("provider_name");
        builder.Property(l => l.UserId).HasColumnName("person_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId);
    }
}

/// <summary>Identity asks for claims; nobody has any here, for roles are <see cref="Membership"/>s.</summary>
internal sealed class PersonClaimTable : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("person_claim");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).HasColumnName("id");
        builder.Property(c => c.UserId).HasColumnName("person_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.UserId);
        builder.Property(c => c.ClaimType).HasColumnName("type");
        builder.Property(c => c.ClaimValue).HasColumnName("value");
    }
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("passkey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasColumnName("credential_id");
        builder.Property(p => p.UserId).HasColumnName("person_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.UserId);
        builder.OwnsOne(p => p.Data).ToJson("data");
    }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("membership");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(m => m.PersonId).HasColumnName("person_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        builder.Property(m => m.Role).HasColumnName("role").HasConversion<string>();
        builder.Property(m => m.Country).HasColumnName("country");
        builder.Property(m => m.OrganizationId).HasColumnName("organization_id");
        builder.Property(m => m.GrantedAt).HasColumnName("granted_at");
        builder.Property(m => m.GrantedBy).HasColumnName("granted_by");
        builder.Property(m => m.ApprovedBy).HasColumnName("approved_by");
        builder.Property(m => m.ApprovedAt).HasColumnName("approved_at");
        builder.Property(m => m.Until).HasColumnName("until");
        builder.Property(m => m.EndedAt).HasColumnName("ended_at");
        builder.Property(m => m.Replaces).HasColumnName("replaces");
        builder.Ignore(m => m.Subject);
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(s => s.PersonId).HasColumnName("person_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        builder.Property(s => s.MembershipId).HasColumnName("membership_id");
        builder.HasOne<Membership>().WithMany().HasForeignKey(s => s.MembershipId);
        builder.Property(s => s.Browser).HasColumnName("browser");
        builder.Property(s => s.Provider).HasColumnName("provider");
        builder.Property(s => s.BeganAt).HasColumnName("began_at");
        builder.Property(s => s.SeenAt).HasColumnName("seen_at");
        builder.Property(s => s.EndedAt).HasColumnName("ended_at");
    }
}

using System.Linq.Expressions;
using Comity.App.Audit;
using Comity.App.Common;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Database;

/// <summary>
/// The one store of truth. Each slice maps its own tables in its <c>…Tables.cs</c>. Here, and nowhere else, rows of a country are
/// kept from everybody who has no business with it, and a recorded row from changing outside a named process.
/// </summary>
internal sealed class ExchangeDb(DbContextOptions<ExchangeDb> options) : DbContext(options)
{
    /// <summary>Whose rows this work sees; nobody's unless <see cref="Access.Exchange"/> says otherwise.</summary>
    public Reach Reach { get; init; } = Reach.Nothing;

    /// <summary>What happened in the process under way; null where none is.</summary>
    public List<Happening>? Happenings { get; init; }

    /// <summary>Personal values are being erased: what they were must not enter the log once more.</summary>
    public bool Forgets { get; set; }

    // The filters read these for each query; an expression cannot reach through a null.
    private bool ReachesAll => Reach.All;

    private CountryCode ReachedCountry => Reach.Country ?? Nowhere;

    private Guid ReachedOrganization => Reach.Organization ?? Guid.Empty;

    private bool ReachesAllParties => Reach.AllParties;

    // Never empty: an empty text is part of every other.
    private string ReachedParty => Reach.Party?.Mark ?? "|nobody|";

    private static readonly CountryCode Nowhere = CountryCode.Parse("ZZZ");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Record();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Record();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<CountryCode>().HaveConversion<CountryText>();
        configurationBuilder.Properties<Party>().HaveConversion<PartyText>();
        if (Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ExchangeDb).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(IOfCountry)) || t.IsAssignableTo(typeof(IMaybeOfCountry))))
        {
            modelBuilder.Entity(type).HasQueryFilter("reach", WithinReach(type));
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(IOfCountryAlone))))
        {
            modelBuilder.Entity(type).HasQueryFilter("reach", WithinCountry(type));
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(IOfParties))))
        {
            modelBuilder.Entity(type).HasQueryFilter("reach", AmongParties(type));
        }
    }

    private void Record()
    {
        foreach (var entry in ChangeTracker.Entries<IOfCountry>().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)))
        {
            Guard(entry.Entity.Country, entry.Metadata.ClrType);
            Guard((CountryCode)entry.OriginalValues[nameof(IOfCountry.Country)]!, entry.Metadata.ClrType);
        }

        foreach (var entry in ChangeTracker.Entries<IMaybeOfCountry>().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)))
        {
            if (entry.Entity is IMaybeOfOrganization { OrganizationId: { } own } && own == Reach.Organization
                && own == (Guid?)entry.OriginalValues[nameof(IMaybeOfOrganization.OrganizationId)])
            {
                continue;
            }

            Guard(entry.Entity.Country, entry.Metadata.ClrType);
            Guard((CountryCode?)entry.OriginalValues[nameof(IMaybeOfCountry.Country)], entry.Metadata.ClrType);
        }

        foreach (var entry in ChangeTracker.Entries<IOfCountryAlone>().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)))
        {
            GuardAlone(entry.Entity.Country, entry.Metadata.ClrType);
            GuardAlone((CountryCode)entry.OriginalValues[nameof(IOfCountryAlone.Country)]!, entry.Metadata.ClrType);
        }

        foreach (var entry in ChangeTracker.Entries<IOfParties>().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)))
        {
            GuardParties(entry.Entity.Parties, entry.Metadata.ClrType);
            GuardParties((string)entry.OriginalValues[nameof(IOfParties.Parties)]!, entry.Metadata.ClrType);
        }

        var changed = RowChanges.Of(ChangeTracker, Forgets);
        if (changed.Count > 0 && Happenings is null)
        {
            throw new InvalidOperationException($"{changed[0].Subject} would change outside a named process: go through Acts.");
        }

        Happenings?.AddRange(changed);
    }

    private void Guard(CountryCode? country, Type type)
    {
        if (!(country is { } one ? Reach.Covers(one) : Reach.All))
        {
            throw new OutOfReachException(type.Name, country?.Value ?? "the Secretariat");
        }
    }

    private void GuardAlone(CountryCode country, Type type)
    {
        if (!Reach.CoversAlone(country))
        {
            throw new OutOfReachException(type.Name, country.Value);
        }
    }

    private void GuardParties(string parties, Type type)
    {
        if (!Reach.CoversParties(parties))
        {
            throw new OutOfReachException(type.Name, parties);
        }
    }

    /// <summary><c>row => ReachesAll || row.Country == ReachedCountry || row.OrganizationId == ReachedOrganization</c>, for any type of row.</summary>
    private LambdaExpression WithinReach(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var self = Expression.Constant(this);
        var country = Expression.Property(row, nameof(IOfCountry.Country));
        var same = Expression.Equal(country, Expression.Convert(Expression.Property(self, nameof(ReachedCountry)), country.Type));
        var within = Expression.OrElse(Expression.Property(self, nameof(ReachesAll)), same);
        return Expression.Lambda(type.IsAssignableTo(typeof(IMaybeOfOrganization)) ? Expression.OrElse(within, OfOrganization(row, self)) : within, row);
    }

    /// <summary><c>row => ReachesAllParties || row.Country == ReachedCountry</c>: to reach every country is not to reach these.</summary>
    private LambdaExpression WithinCountry(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var self = Expression.Constant(this);
        var same = Expression.Equal(Expression.Property(row, nameof(IOfCountryAlone.Country)), Expression.Property(self, nameof(ReachedCountry)));
        return Expression.Lambda(Expression.OrElse(Expression.Property(self, nameof(ReachesAllParties)), same), row);
    }

    private static BinaryExpression OfOrganization(ParameterExpression row, ConstantExpression self)
    {
        var organization = Expression.Property(row, nameof(IMaybeOfOrganization.OrganizationId));
        return Expression.Equal(organization, Expression.Convert(Expression.Property(self, nameof(ReachedOrganization)), organization.Type));
    }

    /// <summary><c>row => ReachesAllParties || row.Parties.Contains(ReachedParty)</c>, for any type of row.</summary>
    private LambdaExpression AmongParties(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var self = Expression.Constant(this);
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        var among = Expression.Call(Expression.Property(row, nameof(IOfParties.Parties)), contains, Expression.Property(self, nameof(ReachedParty)));
        return Expression.Lambda(Expression.OrElse(Expression.Property(self, nameof(ReachesAllParties)), among), row);
    }

    private sealed class PartyText() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Party, string>(
        party => party.Name, text => Party.Parse(text));

    private sealed class CountryText() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<CountryCode, string>(
        code => code.Value, text => CountryCode.Parse(text, null));
}

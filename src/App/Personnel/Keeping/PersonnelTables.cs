using Comity.App.Database;
using Comity.App.Database.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comity.App.Personnel.Keeping;

/// <summary>Tables of persons, by the hundred thousand: read and written by SQL text.</summary>
internal static class PersonTables
{
    public static readonly BulkTable Persons = new(
        "health_person", "id", "country", "number", "name_key", "sound", "birth", "from_day", "record", "fingerprint", "load_number", "source_row", "version",
        "merged_into", "changed_at");

    public static readonly BulkTable States = new(
        "health_person_state", "country", "person_id", "version", "from_day", "record", "load_number", "source_row", "recorded_at", "disbelieved_at");

    public static readonly BulkTable Names = new("health_person_name", "country", "name_key", "sound", "person_id");

    public static readonly BulkTable Spells = new(
        "health_person_spell", "country", "person_id", "ordinal", "first_day", "last_day", "occupation", "sex", "birth", "qualified", "citizenship",
        "citizenships", "born", "activity", "sector", "territory", "entry", "exit", "fte");
}

internal sealed class RegisterTable : IEntityTypeConfiguration<Register>
{
    public void Configure(EntityTypeBuilder<Register> builder)
    {
        builder.ToTable("register");
        builder.HasKey(r => r.Country);
        builder.Property(r => r.Edition).IsConcurrencyToken();
        builder.Ignore(r => r.Subject);
        ColumnNames.Give(builder);
    }
}

internal sealed class RegisterLoadTable : IEntityTypeConfiguration<RegisterLoad>
{
    public void Configure(EntityTypeBuilder<RegisterLoad> builder)
    {
        builder.ToTable("register_load");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Ignore(l => l.Subject);
        ColumnNames.Give(builder);
    }
}

using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Authorities;

/// <summary>A step as it is kept: numbered, with the moment from which it is known. Written once, never changed.</summary>
internal sealed record DesignationEntry : Said, IOfCountry, IRecorded
{
    private DesignationEntry()
    {
    }

    public DesignationEntry(Guid designation, CountryCode country, int number, Step step, Guid? by, DateTimeOffset at)
        : base(step.Particulars)
    {
        (DesignationId, Country, Number, RecordedBy, RecordedAt) = (designation, country, number, by, at);
        (Kind, Purpose, Why, LastDay, Taken) = (step.Kind, step.Purpose, step.Why, step.LastDay, step.Taken);
    }

    public Guid DesignationId { get; private set; }

    /// <summary>From 1; together with the designation it is the key, so that two people cannot add the same step.</summary>
    public int Number { get; private set; }

    public CountryCode Country { get; private set; }

    public StepKind Kind { get; private set; }

    public Purpose Purpose { get; private set; }

    public string? Why { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public Scopes Taken { get; private set; }

    public Guid? RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Particulars Particulars => Particulars.Of(this);

    public string Subject => $"designation/{DesignationId}/{Number}";

    public DateOnly RecordedOn => DateOnly.FromDateTime(RecordedAt.UtcDateTime);
}

using Comity.Methods.Personnel;

namespace Comity.Standards.Personnel;

/// <summary>What a row says of one of several parts of a person.</summary>
internal abstract class PartSlot<T>
{
    /// <summary>Whether the row says anything of it, be it what cannot be read.</summary>
    public bool Said { get; set; }

    /// <summary>What could not be read, by field.</summary>
    public List<(string Field, string Text)>? Sent { get; private set; }

    public void Keep(string field, string text) => (Sent ??= []).Add((field, text));

    /// <summary>The part, and an empty slot.</summary>
    public (T Part, List<(string Field, string Text)>? Sent) Take()
    {
        var taken = (Part(), Sent);
        (Said, Sent) = (false, null);
        return taken;
    }

    protected abstract T Part();
}

/// <summary>The parts of one kind: those of the row at hand, and those of the person so far.</summary>
internal sealed class PartList<TSlot, T>(int most)
    where TSlot : PartSlot<T>, new()
    where T : class
{
    private readonly TSlot[] slots = [.. Enumerable.Range(0, most).Select(_ => new TSlot())];
    private readonly List<(T Part, List<(string Field, string Text)>? Sent)> parts = [];

    /// <summary>The slot to write into, from 1.</summary>
    public TSlot this[int at]
    {
        get
        {
            var slot = slots[at - 1];
            slot.Said = true;
            return slot;
        }
    }

    /// <param name="once">A part that rows above said already is not taken again.</param>
    public void EndRow(bool once)
    {
        foreach (var slot in slots)
        {
            if (!slot.Said) continue;
            var part = slot.Take();
            if (!once || part.Sent is not null || !parts.Exists(p => p.Part.Equals(part.Part))) parts.Add(part);
        }
    }

    public void Sort(Comparison<T> order)
    {
        if (parts.Count < 2) return;
        var sorted = parts.Order(Comparer<(T Part, List<(string Field, string Text)>? Sent)>.Create((one, other) => order(one.Part, other.Part))).ToList();
        parts.Clear();
        parts.AddRange(sorted);
    }

    public T[] ToArray(PersonInProgress person)
    {
        if (parts.Count == 0) return [];
        var array = new T[parts.Count];
        for (var at = 0; at < array.Length; at++)
        {
            array[at] = parts[at].Part;
            if (parts[at].Sent is not { } sent) continue;
            foreach (var (field, text) in sent) person.KeepSingle(new FieldPath(field, at + 1).ToString(), text);
        }

        return array;
    }

    public void Clear()
    {
        parts.Clear();
        foreach (var slot in slots)
        {
            if (slot.Said) slot.Take();
        }
    }
}

internal sealed class NameSlot : PartSlot<OtherName>
{
    public string Family { get; set; } = "";

    public string Given { get; set; } = "";

    public string Kind { get; set; } = "";

    public PartialDate Until { get; set; }

    protected override OtherName Part()
    {
        var part = new OtherName(Family, Given, Kind, Until);
        (Family, Given, Kind, Until) = ("", "", "", default);
        return part;
    }
}

internal sealed class QualificationSlot : PartSlot<Qualification>
{
    public string Title { get; set; } = "";

    public string Institution { get; set; } = "";

    public string Country { get; set; } = PersonCodes.Unknown;

    public PartialDate Completed { get; set; }

    protected override Qualification Part()
    {
        var part = new Qualification(Title, Institution, Country, Completed);
        (Title, Institution, Country, Completed) = ("", "", PersonCodes.Unknown, default);
        return part;
    }
}

internal sealed class LicenceSlot : PartSlot<Licence>
{
    public string Status { get; set; } = PersonCodes.Unknown;

    public PartialDate From { get; set; }

    public PartialDate Until { get; set; }

    protected override Licence Part()
    {
        var part = new Licence(Status, From, Until);
        (Status, From, Until) = (PersonCodes.Unknown, default, default);
        return part;
    }
}

internal sealed class EmploymentSlot : PartSlot<Employment>
{
    public string Sector { get; set; } = PersonCodes.Unknown;

    public string Facility { get; set; } = "";

    public string Territory { get; set; } = PersonCodes.Unknown;

    public int? FullTime { get; set; }

    public PartialDate From { get; set; }

    public PartialDate Until { get; set; }

    protected override Employment Part()
    {
        var part = new Employment(Sector, Facility, Territory, FullTime, From, Until);
        (Sector, Facility, Territory, FullTime, From, Until) = (PersonCodes.Unknown, "", PersonCodes.Unknown, null, default, default);
        return part;
    }
}

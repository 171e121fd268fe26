using Comity.App.Common;

namespace Comity.App.Authorities;

/// <summary>Where a designation stands on a day.</summary>
internal enum DesignationState
{
    Drafted,
    Proposed,
    Returned,
    TakenBack,
    Confirmed,
    Active,
    Superseded,
    Lapsed,
    Withdrawn,
}

/// <summary>A notice under way: of a new designation, or of a change of one that is confirmed.</summary>
/// <param name="Why">The reason of the last return.</param>
internal sealed record Notice(StepKind Kind, Purpose Purpose, Particulars Particulars, string? Why, DateOnly Since, Guid? By)
{
    public bool MayBeEdited => Kind is StepKind.Drafted or StepKind.Returned;
}

/// <summary>A designation as its entries tell it: the notice under way, and stretches of days in which something holds.</summary>
internal sealed class Designation
{
    private readonly List<Segment> _segments = [];

    /// <param name="entries">In their order; some of them give what was known when the last of those was recorded.</param>
    public Designation(Guid id, CountryCode country, IEnumerable<DesignationEntry> entries)
    {
        (Id, Country, Entries) = (id, country, [.. entries]);
        foreach (var entry in Entries)
        {
            Take(entry);
        }
    }

    public Guid Id { get; }

    public CountryCode Country { get; }

    public IReadOnlyList<DesignationEntry> Entries { get; }

    public Notice? Notice { get; private set; }

    public IReadOnlyList<Segment> Segments => _segments;

    public int LastNumber => Entries.Count == 0 ? 0 : Entries[^1].Number;

    /// <summary>What holds now or will, last of all; none where nothing was ever confirmed.</summary>
    public Segment? Latest => _segments.Count == 0 ? null : _segments[LatestAt];

    /// <summary>What was last said, by a notice or by what is confirmed.</summary>
    public Particulars Said => Notice?.Particulars ?? Latest?.Particulars ?? Entries[^1].Particulars;

    public Segment? On(DateOnly day) => _segments.FirstOrDefault(s => s.HoldsOn(day));

    /// <summary>When it was last asked, without an answer since.</summary>
    public IReadOnlyList<DateOnly> AskedInVain { get; private set; } = [];

    /// <summary>The day from which a year is counted: of the last confirmation, by Secretariat or authority.</summary>
    public DateOnly? FreshSince { get; private set; }

    public DesignationState StateOn(DateOnly day)
    {
        if (_segments.Count == 0)
        {
            return Notice is { } open ? Enum.Parse<DesignationState>(open.Kind.ToString()) : DesignationState.TakenBack;
        }

        if (On(day) is not null)
        {
            return DesignationState.Active;
        }

        return _segments.Exists(s => !s.IsVoid && s.From > day) ? DesignationState.Confirmed : Latest!.Ending switch
        {
            Ending.Superseded => DesignationState.Superseded,
            Ending.Withdrawn => DesignationState.Withdrawn,
            _ => DesignationState.Lapsed,
        };
    }

    /// <summary>The last that is or was; one that never began only where there is no other.</summary>
    private int LatestAt => _segments.FindLastIndex(s => !s.IsVoid) is var live and >= 0 ? live : _segments.Count - 1;

    private void Take(DesignationEntry entry)
    {
        switch (entry.Kind)
        {
            case StepKind.Drafted:
            case StepKind.Proposed:
            case StepKind.Returned:
                Notice = new Notice(
                    entry.Kind, entry.Purpose, entry.Particulars, entry.Kind == StepKind.Returned ? entry.Why : Notice?.Why, entry.RecordedOn, entry.RecordedBy);
                break;
            case StepKind.TakenBack:
                Notice = null;
                break;
            case StepKind.Confirmed:
                Confirm(entry);
                break;
            case StepKind.Superseded:
                Cut(entry, Ending.Superseded);
                break;
            case StepKind.Withdrawn:
                Cut(entry, Ending.Withdrawn);
                break;
            case StepKind.Lapsed:
                Cut(entry, Ending.Lapsed);
                break;
            case StepKind.Asked:
                AskedInVain = [.. AskedInVain, entry.RecordedOn];
                break;
            case StepKind.StillRight:
                SayStillRight(entry);
                break;
            default:
                throw new InvalidOperationException($"No such step: {entry.Kind}.");
        }
    }

    private void SayStillRight(DesignationEntry entry)
    {
        var at = _segments.FindIndex(s => s.HoldsOn(entry.RecordedOn));
        _segments[at] = _segments[at] with { StillRightOn = entry.RecordedOn, Entry = entry.Number };
        Refresh(entry);
    }

    private void Confirm(DesignationEntry entry)
    {
        (Notice, var said) = (null, entry.Particulars);
        Refresh(entry);
        if (entry.Purpose == Purpose.Designation)
        {
            _segments.Add(new Segment(
                1, said.ValidFrom!.Value, said.ValidTo, said.ValidTo is null ? Ending.None : Ending.Lapsed, said.Scopes, said, entry.RecordedOn, null, entry.Number));
            return;
        }

        var (at, last) = (LatestAt, Latest!);
        if (entry.Purpose == Purpose.Correction)
        {
            _segments[at] = last with { Particulars = said, ConfirmedOn = entry.RecordedOn, Entry = entry.Number };
            return;
        }

        var day = said.HolderSince!.Value;
        _segments[at] = last with { To = day.AddDays(-1), Ending = Ending.Continued, Entry = entry.Number };
        _segments.Insert(at + 1, last with { Number = NextNumber, From = day, Particulars = said, ConfirmedOn = entry.RecordedOn, StillRightOn = null, Entry = entry.Number });
    }

    private int NextNumber => _segments.Max(s => s.Number) + 1;

    /// <summary>Nothing holds after the last day, but what of the scopes was not taken.</summary>
    private void Cut(DesignationEntry entry, Ending ending)
    {
        var lastDay = entry.LastDay!.Value;
        var taken = entry.Taken == Scopes.None ? Scopes.All : entry.Taken;
        for (var at = _segments.Count - 1; at >= 0; at--)
        {
            if (!_segments[at].ReachesTo(lastDay.AddDays(1)))
            {
                continue;
            }

            var segment = _segments[at];
            var left = segment.Scopes & ~taken;
            if (segment.From > lastDay && left != Scopes.None)
            {
                _segments[at] = segment with { Scopes = left, Entry = entry.Number };
                continue;
            }

            var to = segment.From > lastDay ? segment.From.AddDays(-1) : lastDay;
            _segments[at] = segment with { To = to, Ending = left == Scopes.None ? ending : Ending.Continued, Entry = entry.Number };
            if (left != Scopes.None)
            {
                _segments.Insert(at + 1, segment with { Number = NextNumber, From = lastDay.AddDays(1), Scopes = left, Entry = entry.Number });
            }
        }
    }

    private void Refresh(DesignationEntry entry) => (FreshSince, AskedInVain) = (entry.RecordedOn, []);
}

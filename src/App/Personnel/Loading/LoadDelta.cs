using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>A person whom a file adds, changes or does not name any more, as a delta report shows it.</summary>
/// <param name="Row">Row of the file; 0 where it names them no more.</param>
internal sealed record DeltaPerson(long Id, string Number, string Name, int Row, IReadOnlyList<DeltaField> Fields);

/// <param name="Path">Field as <see cref="PersonChanges"/> names it.</param>
internal sealed record DeltaField(string Path, string Was, string Is);

/// <summary>Counts what a file would change, and keeps the first of each kind to look at. Stores nothing.</summary>
internal sealed class LoadDelta(Action<double> progress) : IRegisterVisitor
{
    public const int Most = 100;
    private long _added;
    private long _changed;
    private long _gone;
    private long _same;
    private long _older;
    private long _overOfficer;
    private long _merged;

    public List<DeltaPerson> New { get; } = [];

    public List<DeltaPerson> Changes { get; } = [];

    public List<DeltaPerson> Left { get; } = [];

    public LoadCounts Counts => new(_added, _changed, _gone, _same, _older, _overOfficer, _merged);

    void IRegisterVisitor.New(PersonRecord person, int row)
    {
        if (_added++ < Most)
        {
            New.Add(new DeltaPerson(0, person.Number, NameOf(person), row, []));
        }
    }

    public void Same() => _same++;

    public void Older(PersonRow held) => _older++;

    public void Changed(PersonRow was, PersonUpdate update, int row, IReadOnlyList<PersonStateRow> past)
    {
        if (update.Past is null)
        {
            _same++;
            return;
        }

        _overOfficer += was.Load == 0 ? 1 : 0;
        if (_changed++ < Most)
        {
            Changes.Add(Person(was, update, row));
        }
    }

    public void Merged(PersonRow was, PersonUpdate? update, int row, IReadOnlyList<PersonStateRow> past) => _merged++;

    public void Gone(PersonRow was, PersonUpdate update, IReadOnlyList<PersonStateRow> past)
    {
        if (_gone++ < Most)
        {
            Left.Add(Person(was, update, 0));
        }
    }

    public ValueTask PauseAsync(double share, CancellationToken cancellation)
    {
        progress(share);
        return ValueTask.CompletedTask;
    }

    private static DeltaPerson Person(PersonRow was, PersonUpdate update, int row) => new(
        was.Id, was.Number, NameOf(update.Record), row,
        [.. PersonChanges.Between(was.Read(), update.Record).Select(c => new DeltaField(c.Path.ToString(), c.Was, c.Is))]);

    private static string NameOf(PersonRecord person) => person.Given.Length == 0 ? person.Family : person.Family + ", " + person.Given;
}

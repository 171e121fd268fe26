using Comity.App.Common;
using CountryList = Comity.Standards.CodeLists.Countries;

namespace Comity.App.Authorities.Loading;

/// <summary>What is wrong with a cell: where it stands, what it says, and the key of what was expected.</summary>
internal sealed record LoadProblem(int Row, string Column, string Value, string ExpectedKey, IReadOnlyDictionary<string, object?> Values);

/// <summary>What a row comes to.</summary>
/// <param name="Kind">None: the register says the same already.</param>
internal sealed record LoadChange(int Row, CountryCode Country, Guid Designation, Purpose? Kind, Particulars Said, Decided? Decided);

/// <summary>A table held against the register. With one problem nothing is taken in.</summary>
internal sealed record LoadOutcome(IReadOnlyList<LoadProblem> Problems, IReadOnlyList<LoadChange> Changes)
{
    public int Of(Purpose? kind) => Changes.Count(c => c.Kind == kind);

    public bool ChangesNothing => Problems.Count == 0 && Changes.All(c => c.Kind is null);
}

/// <summary>
/// Reads a table row by row: a country without an authority gets one; another institution is a new designation, another person a
/// succession, anything else a correction. Pure: the register is handed in, and what would become of it is handed out.
/// </summary>
/// <param name="targets">What each column holds; empty: left out.</param>
/// <param name="on">Day as of which the table tells.</param>
internal sealed class LoadCheck(
    RegisterTable table, IReadOnlyList<string> targets, DateOnly on, DateOnly today, string why, CountryList countries, IReadOnlyList<Designation> register)
{
    private readonly List<LoadProblem> _problems = [];
    private readonly List<LoadChange> _changes = [];
    private readonly List<Designation> _register = [.. register];
    private readonly List<(string Country, Scopes Scopes, int Row)> _seen = [];

    public LoadOutcome Run()
    {
        foreach (var wanted in new[] { HeadingNames.Country, Fields.Institution.Name, Fields.Office.Name }.Where(t => !targets.Contains(t)))
        {
            Problem(0, wanted, "", "column");
        }

        if (_problems.Count == 0)
        {
            table.Rows.ToList().ForEach(Take);
        }

        return new LoadOutcome(_problems, _changes);
    }

    private void Take(RegisterRow row)
    {
        var before = _problems.Count;
        var country = CountryOf(row);
        var present = country is { } known ? Present(known, row) : null;
        var said = Read(row, present?.On(on)?.Particulars ?? present?.Latest?.Particulars);
        if (country is { } code && _problems.Count == before && Once(row, code.Value, said.Scopes))
        {
            Decide(row, code, present, said);
        }
    }

    private CountryCode? CountryOf(RegisterRow row)
    {
        var text = Cell(row, HeadingNames.Country);
        var found = countries.Find(text);
        if (found.Code is { } code && countries.MembershipOn(code, on) is not null)
        {
            return CountryCode.Parse(code);
        }

        Problem(row.Number, HeadingNames.Country, text, found.Code is null ? "country" : "member");
        return null;
    }

    /// <summary>Who holds one of the scopes of the row; whoever holds any, where the row names none.</summary>
    private Designation? Present(CountryCode country, RegisterRow row)
    {
        var scopes = ScopeNames.Parse(Cell(row, Fields.Scope.Name)) is { } named && named != Scopes.None ? named : Scopes.All;
        return _register.Find(d => d.Country == country && d.Latest is { } latest && latest.ReachesTo(today) && (latest.Scopes & scopes) != Scopes.None);
    }

    private Particulars Read(RegisterRow row, Particulars? present)
    {
        var said = present ?? Particulars.Nothing with { Scopes = Scopes.All, ValidFrom = on };
        foreach (var field in Fields.All.Where(f => targets.Contains(f.Name)))
        {
            var text = Meaning(field, Cell(row, field.Name));
            if (text.Length == 0 && field.Name is "scopes" or "validFrom")
            {
                continue;
            }

            var (copy, wrong) = field.Read(said, text);
            if (copy is null)
            {
                Problem(row.Number, field.Name, Cell(row, field.Name), wrong!);
            }

            said = copy ?? said;
        }

        foreach (var field in new[] { Fields.Institution, Fields.Office }.Where(f => f.IsEmpty(said) && !_problems.Exists(p => p.Row == row.Number && p.Column == f.Name)))
        {
            Problem(row.Number, field.Name, "", "text");
        }

        if (said.PrivateEmail.Length + said.PublicEmail.Length + said.PrivateTelephone.Length + said.PublicTelephone.Length == 0)
        {
            Problem(row.Number, Fields.PrivateEmail.Name, "", "contact");
        }

        return said;
    }

    /// <summary>Workbooks give days with a time, and people write yes in their own language.</summary>
    private static string Meaning(Field field, string text) => field.Kind switch
    {
        FieldKind.Day when text.Length > 10 && text[10] is ' ' or 'T' => text[..10],
        FieldKind.YesNo => text.ToLowerInvariant() switch
        {
            "yes" or "y" or "oui" or "نعم" or "1" => "true",
            "no" or "n" or "non" or "لا" or "0" => "false",
            _ => text.ToLowerInvariant(),
        },
        _ => text,
    };

    private bool Once(RegisterRow row, string country, Scopes scopes)
    {
        if (_seen.Find(s => s.Country == country && (s.Scopes & scopes) != Scopes.None) is { Row: > 0 } first)
        {
            Problem(row.Number, HeadingNames.Country, Cell(row, HeadingNames.Country), "twice", ("row", first.Row));
            return false;
        }

        _seen.Add((country, scopes, row.Number));
        return true;
    }

    private void Decide(RegisterRow row, CountryCode country, Designation? present, Particulars said)
    {
        var held = present?.On(on)?.Particulars ?? present?.Latest?.Particulars;
        if (held == said)
        {
            _changes.Add(new LoadChange(row.Number, country, present!.Id, null, said, null));
            return;
        }

        if (present?.Notice is not null)
        {
            Problem(row.Number, HeadingNames.Country, Cell(row, HeadingNames.Country), "underWay");
            return;
        }

        var purpose = held is null || held.Institution != said.Institution ? Purpose.Designation
            : held.HolderName != said.HolderName && held.HolderName.Length > 0 ? Purpose.Succession : Purpose.Correction;
        Keep(row, country, present, purpose, Dated(said, held, purpose));
    }

    /// <summary>What begins, begins on the day that the row names, else on the day of the table.</summary>
    private Particulars Dated(Particulars said, Particulars? held, Purpose purpose) => purpose switch
    {
        Purpose.Designation when said.ValidFrom == held?.ValidFrom => said with { ValidFrom = on },
        Purpose.Succession when said.HolderSince is null || said.HolderSince == held!.HolderSince => said with { HolderSince = on },
        _ => said,
    };

    private void Keep(RegisterRow row, CountryCode country, Designation? present, Purpose purpose, Particulars said)
    {
        var id = purpose == Purpose.Designation ? Guid.CreateVersion7() : present!.Id;
        var one = purpose == Purpose.Designation ? new Designation(id, country, []) : present!;
        var others = _register.Where(d => d.Country == country && d.Id != id).ToList();
        var decided = DesignationDecisions.Confirm(Proposed(one, purpose, said), others, today);
        if (!decided.Succeeded)
        {
            Problem(row.Number, purpose == Purpose.Succession ? Fields.HolderSince.Name : Fields.ValidFrom.Name, Field.Write(purpose == Purpose.Succession ? said.HolderSince : said.ValidFrom),
                "refused:" + decided.Refusal!.Code, [.. (decided.Refusal.Values ?? new Dictionary<string, object?>()).Select(v => (v.Key, v.Value))]);
            return;
        }

        var steps = decided.Value with { Own = [.. decided.Value.Own.Select(s => s with { Why = why })] };
        _changes.Add(new LoadChange(row.Number, country, id, purpose, said, steps));
        Follow(id, country, steps);
    }

    /// <summary>Later rows of the same country meet what this one does.</summary>
    private void Follow(Guid id, CountryCode country, Decided decided)
    {
        foreach (var (other, step) in decided.Others.Append((id, decided.Own[^1])))
        {
            var at = _register.FindIndex(d => d.Id == other);
            var before = at < 0 ? new Designation(other, country, []) : _register[at];
            var after = new Designation(other, country, before.Entries.Append(new DesignationEntry(
                other, country, before.LastNumber + 1, step, null, new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero))));
            if (at < 0)
            {
                _register.Add(after);
            }
            else
            {
                _register[at] = after;
            }
        }
    }

    private static Designation Proposed(Designation before, Purpose purpose, Particulars said) => new(before.Id, before.Country, before.Entries.Append(
        new DesignationEntry(before.Id, before.Country, before.LastNumber + 1, new Step(StepKind.Proposed, purpose, said), null, DateTimeOffset.UnixEpoch)));

    private string Cell(RegisterRow row, string target)
    {
        var column = ColumnOf(target);
        return column < 0 ? "" : row[column];
    }

    private void Problem(int row, string target, string value, string expected, params (string Name, object? Value)[] values) => _problems.Add(new LoadProblem(
        row, HeadingOf(target), value, expected, values.Append(("target", target)).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal)));

    private string HeadingOf(string target)
    {
        var column = ColumnOf(target);
        return column < 0 ? "" : table.Headings[column];
    }

    private int ColumnOf(string target) => targets.ToList().IndexOf(target);
}

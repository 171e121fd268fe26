using Comity.Methods.Observations;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>A value column of the file, and what its header sets.</summary>
internal sealed record ValueColumn(int Index, string Name, CodeSetting[] Sets, DropReason? DropReason);

/// <summary>A section of a profile bound to the header of the file at hand.</summary>
internal sealed class SectionPlan
{
    private readonly ImportProfile profile;
    private readonly TableHeader header;
    private readonly ImportOutcome outcome;
    private readonly Func<int, string, ColumnMapping, ColumnReader> reader;

    public SectionPlan(ImportProfile profile, ProfileSection section, TableHeader header, ICountryResolver countries, ImportOutcome outcome)
    {
        (this.profile, Section, this.header, this.outcome) = (profile, section, header, outcome);
        reader = (index, name, mapping) => new(index, name, mapping, countries);
        Columns = [.. section.Columns.Where(c => c.To != ColumnTarget.Value).SelectMany(Bind)];
        Values = section.Wide is { } wide ? [.. Wide(wide)] : [.. section.Columns.Where(c => c.To == ColumnTarget.Value).SelectMany(Long)];
        Drop = [.. profile.Drop.Select(rule => (Bind(rule.Where), rule.Reason))];
        Totals = [.. profile.Totals.Select(rule => (Bind(rule.Where), Bind(rule.PartsWhere)))];
        Template = TemplateOf();
        Figures = new(profile.Numbers, section);
    }

    public ProfileSection Section { get; }

    public ColumnReader[] Columns { get; }

    public ValueColumn[] Values { get; }

    public (RowConditions Where, DropReason Reason)[] Drop { get; }

    public (RowConditions Where, RowConditions Parts)[] Totals { get; }

    /// <summary>Codes before any column speaks.</summary>
    public string?[] Template { get; }

    public FigureReader Figures { get; }

    /// <summary>A column that the profile needs is not there: no row can be read.</summary>
    public bool IsBroken { get; private set; }

    private IEnumerable<ColumnReader> Bind(ColumnMapping mapping)
    {
        var index = Find(mapping.Name, mapping.Optional);
        if (index >= 0) yield return reader(index, mapping.Name, mapping);
    }

    private IEnumerable<ValueColumn> Long(ColumnMapping mapping)
    {
        var index = Find(mapping.Name, optional: false);
        if (index >= 0) yield return new(index, mapping.Name, [], null);
    }

    private RowConditions Bind(IReadOnlyList<ColumnTest> tests) =>
        new([.. tests.Select(test => (Math.Max(0, Find(test.Column, optional: false)), test))]);

    private int Find(string name, bool optional)
    {
        var index = header.Find(name);
        if (index < 0 && !optional)
        {
            IsBroken = true;
            outcome.Add(new(header.Row, 0, name, "", new(ExpectedKind.Column, name), "column-missing"));
        }

        return index;
    }

    private IEnumerable<ValueColumn> Wide(WideForm wide)
    {
        var taken = Section.Columns.Select(c => header.Find(c.Name)).ToHashSet();
        for (var column = Math.Max(0, wide.From - 1); column < header.Width; column++)
        {
            var name = header.Name(column);
            var chosen = wide.Columns.Count == 0 ? name.Length > 0 : wide.Columns.Any(test => test.Matches(name));
            if (chosen && !taken.Contains(column)) yield return WideColumn(wide, column, name);
        }
    }

    private ValueColumn WideColumn(WideForm wide, int column, string name)
    {
        var sets = new List<CodeSetting>(wide.Sets.TryGetValue(name, out var own) ? own : []);
        DropReason? drop = null;
        for (var line = 0; line < wide.Headers.Count; line++)
        {
            var text = header.Line(line, column);
            var meaning = reader(column, name, wide.Headers[line]).Interpret(text);
            sets.AddRange(meaning.Sets);
            drop ??= meaning.DropReason;
            if (meaning.Problem is null) continue;
            IsBroken = true;
            outcome.Add(new(header.Row + line, column + 1, name, text, meaning.Expected!, meaning.Problem));
        }

        return new(column, name, [.. sets], drop);
    }

    private string?[] TemplateOf()
    {
        var codes = new string?[ColumnTargets.Count];
        var defaults = new Observation { RefArea = "", Measure = "", Unit = "", Time = "" };
        for (var dimension = 0; dimension < ColumnTargets.Dimensions; dimension++)
        {
            var code = defaults[(Dimension)dimension];
            codes[dimension] = code.Length == 0 ? null : code;
        }

        codes[(int)ColumnTarget.Source] = profile.Source.Kind;
        codes[(int)ColumnTarget.Status] = ObservationStatus.Normal;
        codes[(int)ColumnTarget.Flags] = "";
        codes[(int)ColumnTarget.Note] = "";
        foreach (var constant in Section.Constants) codes[(int)constant.Target] = constant.Code;
        return codes;
    }
}

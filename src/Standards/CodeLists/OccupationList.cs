namespace Comity.Standards.CodeLists;

/// <summary>The occupations of health personnel, how other systems name them, and where their figures mislead.</summary>
public sealed class OccupationList
{
    private readonly Dictionary<string, Occupation> byCode;
    private readonly Dictionary<string, Occupation> byAlias;
    private readonly Dictionary<(string, string), OccupationMapping> mappings;

    private OccupationList(List<Occupation> all, List<OccupationMapping> mappings, List<OccupationTrap> traps)
    {
        All = all;
        Mappings = mappings;
        Traps = traps;
        byCode = all.ToDictionary(occupation => occupation.Code);
        byAlias = all.Where(occupation => occupation.Alias.Length > 0).ToDictionary(occupation => occupation.Alias);
        this.mappings = mappings.ToDictionary(mapping => (mapping.Scheme, mapping.Code));
    }

    /// <summary>In the order of the file: unit groups, then groups.</summary>
    public IReadOnlyList<Occupation> All { get; }

    public IReadOnlyList<OccupationMapping> Mappings { get; }

    public IReadOnlyList<OccupationTrap> Traps { get; }

    /// <summary>Reads <c>occupations.csv</c>, <c>mappings.csv</c> and <c>traps.yaml</c>.</summary>
    /// <exception cref="ReferenceTextException">A file cannot be read, or names an occupation that the list does not hold.</exception>
    public static OccupationList Read(ReferenceText occupations, ReferenceText mappings, ReferenceText traps)
    {
        var all = CodeTable.Read(occupations, ReadOccupation);
        var known = all.Select(occupation => occupation.Code).ToHashSet();
        foreach (var stray in all.SelectMany(occupation => occupation.Parts).Where(part => !known.Contains(part)))
            throw new ReferenceTextException(occupations.Name, 1, $"the part {stray} is not an occupation");
        return new OccupationList(all, CodeTable.Read(mappings, row => ReadMapping(row, known)), ReadTraps(traps, known));
    }

    /// <summary>By code or alias (<c>221</c>, <c>doctors</c>); null for none.</summary>
    public Occupation? Find(string codeOrAlias) => byCode.GetValueOrDefault(codeOrAlias) ?? byAlias.GetValueOrDefault(codeOrAlias);

    /// <summary>What a code of another system means; null where it is not mapped.</summary>
    /// <param name="scheme"><c>WHO-GHO</c>, <c>OECD-WFMI</c> or <c>OECD-SDMX</c>.</param>
    public OccupationMapping? Mapping(string scheme, string code) => mappings.GetValueOrDefault((scheme, code));

    /// <summary>The traps to show beside a figure on this occupation.</summary>
    public IEnumerable<OccupationTrap> TrapsFor(string code) =>
        Traps.Where(trap => trap.Occupations.Count == 0 || trap.Occupations.Contains(code));

    /// <summary>The codes at the end of all parts: <c>NURMID</c> gives 2221, 3221, 2222, 3222; a unit group gives itself.</summary>
    /// <exception cref="KeyNotFoundException">The code is not in the list.</exception>
    public IReadOnlyList<string> UnitGroupsOf(string code) => byCode[code].Parts is { Count: > 0 } parts
        ? [.. parts.SelectMany(UnitGroupsOf)]
        : [code];

    private static Occupation ReadOccupation(CodeTable.Row row) => new(
        row.Text("code"), row.Optional("alias"), row.Text("level"), row.TextOrNone("who_group"), row.List("parts"), row.Text("status"), row.Names());

    private static OccupationMapping ReadMapping(CodeTable.Row row, HashSet<string> known)
    {
        var occupation = row.TextOrNone("occupation");
        if (occupation is not null && !known.Contains(occupation))
            throw row.Wrong("occupation", $"{occupation} is not an occupation");
        return new OccupationMapping(row.Text("scheme"), row.Text("code"), occupation, row.TextOrNone("measure"), row.TextOrNone("unit"),
            row.TextOrNone("criterion"), row.Text("status"), row.Optional("note"));
    }

    private static List<OccupationTrap> ReadTraps(ReferenceText file, HashSet<string> known)
    {
        var traps = CodeFields.ReadList(file, fields => new OccupationTrap(
            fields.Text("id"), fields.Names("sentence"), fields.Words("occupations"), fields.Text("status")));
        return traps.SelectMany(trap => trap.Occupations).FirstOrDefault(code => !known.Contains(code)) is { } stray
            ? throw new ReferenceTextException(file.Name, 1, $"{stray} is not an occupation")
            : traps;
    }
}

namespace Comity.Standards.CodeLists;

/// <summary>A short list of codes with names: WHO regions, income groups, WHO's groups of health workers.</summary>
public sealed class NamedCodes
{
    private readonly Dictionary<string, LocalText> names;

    private NamedCodes(List<(string Code, LocalText Names)> rows)
    {
        Codes = [.. rows.Select(row => row.Code)];
        names = rows.ToDictionary(row => row.Code, row => row.Names);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Reads a file with the column <c>code</c> and a column for each language.</summary>
    /// <exception cref="ReferenceTextException">The file cannot be read.</exception>
    public static NamedCodes Read(ReferenceText file) => new(CodeTable.Read(file, row => (row.Text("code"), row.Names())));

    /// <summary>The names, or null for a code that is not in the list.</summary>
    public LocalText? Names(string code) => names.GetValueOrDefault(code);
}

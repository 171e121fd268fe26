using Comity.Methods.Tabulation;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>Counts the same tables again, a row and a date at a time, without anything of the kernel.</summary>
internal static class Recount
{
    public static List<string> Of(IEnumerable<Spell> spells, TableDefinition definition, IReadOnlyList<(string Code, DateOnly First, DateOnly Last)> times)
    {
        var cells = from spell in spells
                    where definition.Filters.All(f => f.Codes.Contains(spell[f.Column] ?? "UNK") != f.Except)
                    from time in times
                    where Counts(spell, definition.Window, time.First, time.Last)
                    let codes = definition.Dimensions.Select(d => Code(spell, d, definition.Window, time.First)).ToList()
                    where !codes.Contains(null)
                    group spell by string.Join('|', codes.Append(time.Code)) into cell
                    select (cell.Key, Text: $"{cell.Key} = {cell.Count()} / {cell.Sum(s => (long)(s.Fte ?? 0))}");
        return [.. cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Text)];
    }

    /// <summary>The cells of a table in the same words.</summary>
    public static List<string> Words(Table table) =>
        [.. table.Cells.Select(c => (Key: string.Join('|', table.Dimensions.Select((_, d) => c[d])), Text: $" = {c.Count} / {(table.Amounts.Count > 0 ? c.Amount(0) : 0)}"))
            .OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + c.Text)];

    private static bool Counts(Spell spell, WindowKind kind, DateOnly first, DateOnly last) => kind switch
    {
        WindowKind.Stock => (spell.First ?? DateOnly.MinValue) <= first && first <= (spell.Last ?? DateOnly.MaxValue),
        WindowKind.Entries => spell.First >= first && spell.First <= last,
        _ => spell.Last?.AddDays(1) >= first && spell.Last?.AddDays(1) <= last,
    };

    private static string? Code(Spell spell, DimensionDefinition dimension, WindowKind kind, DateOnly date)
    {
        if (dimension.Ages is { } ages)
            return Band(spell.Birth, kind switch { WindowKind.Stock => date, WindowKind.Entries => spell.First!.Value, _ => spell.Last!.Value.AddDays(1) }, ages.LowerBounds);
        var code = spell[dimension.Column] ?? "UNK";
        return dimension.Groups.Count == 0 ? code : dimension.Groups.FirstOrDefault(g => g.Members.Contains(code))?.Code ?? dimension.Rest;
    }

    // Birthdays are gone through one by one, which is slow and leaves nothing to get wrong.
    private static string Band(DateOnly? birth, DateOnly day, IReadOnlyList<int> bounds)
    {
        if (birth is not { } born || born > day)
            return "UNK";
        var years = 0;
        while (Birthday(born, years + 1) <= day)
            years++;
        var band = bounds.Count(b => b <= years) - 1;
        if (band == bounds.Count - 1)
            return $"Y_GE{bounds[band]}";
        return band == 0 ? $"Y_LT{bounds[1]}" : $"Y{bounds[band]}T{bounds[band + 1] - 1}";
    }

    private static DateOnly Birthday(DateOnly born, int years) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + years) ? new DateOnly(born.Year + years, 3, 1) : new DateOnly(born.Year + years, born.Month, born.Day);
}

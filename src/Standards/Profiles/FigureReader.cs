using System.Text;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>A cell in place of a figure, as read.</summary>
internal readonly record struct Figure(double? Value, TokenMeaning? Token, bool IsWrong);

/// <summary>Reads value cells: numbers in the file's writing, and the texts that the profile declares.</summary>
internal sealed class FigureReader
{
    private static readonly decimal[] Powers = [1e-9m, 1e-8m, 1e-7m, 1e-6m, 1e-5m, 1e-4m, 1e-3m, 1e-2m, 1e-1m, 1m, 1e1m, 1e2m, 1e3m, 1e4m, 1e5m, 1e6m, 1e7m, 1e8m, 1e9m];

    private readonly NumberMarks marks;
    private readonly decimal scale;
    private readonly Dictionary<byte[], TokenMeaning>.AlternateLookup<ReadOnlySpan<byte>> tokens;
    private readonly bool digitTokens;

    public FigureReader(NumberMarks marks, ProfileSection section)
    {
        (this.marks, scale) = (marks, section.Scale);
        var known = new Dictionary<byte[], TokenMeaning>(BytesComparer.Instance);
        foreach (var (text, meaning) in section.Missing) known[Encoding.UTF8.GetBytes(text)] = meaning;
        tokens = known.GetAlternateLookup<ReadOnlySpan<byte>>();
        digitTokens = section.Missing.Keys.Any(text => text.Length > 0 && char.IsAsciiDigit(text[0]));
        Expected = new Expectation(ExpectedKind.Number, marks.ToString()).OrOneOf([.. section.Missing.Keys]);
    }

    /// <summary>What may stand in a value cell.</summary>
    public Expectation Expected { get; }

    public Figure Read(TableRows table, int column, string? multiplier)
    {
        var text = Cells.Trim(table.Cell(column));
        var digit = text.Length > 0 && char.IsAsciiDigit((char)text[0]);
        if ((!digit || digitTokens) && tokens.TryGetValue(text, out var token)) return new(token.Kind == TokenKind.Zero ? 0 : null, token, false);
        var written = table.Kind(column) == CellKind.Number ? NumberMarks.Invariant : marks;
        var factor = multiplier is null ? scale : scale * Powers[int.Parse(multiplier, System.Globalization.CultureInfo.InvariantCulture) + 9];
        return NumberText.TryRead(text, written, factor, out var value) ? new(value, null, false) : new(null, null, true);
    }
}

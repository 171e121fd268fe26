using Comity.App.Statistics.Importing;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.App.Statistics.Pages;

/// <summary>One line of a source file as it came.</summary>
/// <param name="Header">Texts above its cells; several header lines are joined.</param>
/// <param name="Before">The row before that is not empty.</param>
internal sealed record SourceRow(IReadOnlyList<string> Header, IReadOnlyList<string> Cells, int? Before, int? After);

/// <summary>Reads single rows of stored files.</summary>
internal sealed class SourceRows(StoredFiles files, ProfileShelf profiles)
{
    public bool Has(DataSetVersion version) => files.Has(version.FileHash);

    /// <summary>Nothing where the file has no such row.</summary>
    public SourceRow? Find(DataSetVersion version, int row)
    {
        var profile = profiles.All().FirstOrDefault(p => p.Profile.Id == version.ProfileId)?.Profile;
        using var stream = File.OpenRead(files.PathOf(version.FileHash));
        using var table = TableSource.Open(stream, version.FileName, profile?.Format ?? TableFormat.Detect);
        var header = new HeaderAbove(profile);
        int? before = null;
        IReadOnlyList<string>? cells = null;
        while (table.Read())
        {
            if (cells is not null)
            {
                return new SourceRow(header.Texts, cells, before, table.Row);
            }

            if (table.Row == row)
            {
                cells = TextsOf(table);
            }
            else if (table.Row > row)
            {
                return null;
            }
            else
            {
                before = table.Row;
                header.Offer(table.Row, TextsOf(table));
            }
        }

        return cells is null ? null : new SourceRow(header.Texts, cells, before, null);
    }

    private static List<string> TextsOf(TableRows table) => [.. Enumerable.Range(0, table.CellCount).Select(table.Text)];

    /// <summary>The header last met above a row: that of its section, where a file has several.</summary>
    private sealed class HeaderAbove(ImportProfile? profile)
    {
        private List<string>[] _lines = [];
        private int _wanted;

        public IReadOnlyList<string> Texts => [.. Enumerable.Range(0, _lines.Select(l => l.Count).DefaultIfEmpty(0).Max())
            .Select(at => string.Join(" | ", _lines.Select(l => l.ElementAtOrDefault(at) ?? "").Where(t => t.Length > 0).Distinct()))];

        public void Offer(int row, List<string> cells)
        {
            if (_wanted > 0)
            {
                _lines = [.. _lines, cells];
                _wanted--;
                return;
            }

            if (profile is null ? _lines.Length == 0 : FormOf(row, cells) is not null)
            {
                _lines = [cells];
                _wanted = (profile is null ? 1 : FormOf(row, cells)!.Lines) - 1;
            }
        }

        private HeaderForm? FormOf(int row, List<string> cells) => profile!.Sections.Select(s => s.Header)
            .FirstOrDefault(h => h.Row is { } number ? number == row : h.Find.All(test => cells.Exists(c => test.Matches(c.Trim()))));
    }
}

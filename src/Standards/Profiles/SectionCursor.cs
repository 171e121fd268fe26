using System.Globalization;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>Goes from data row to data row: past titles, headers, notes, blank rows, from one table of a file to the next.</summary>
internal sealed class SectionCursor(TableRows table, ImportProfile profile, ICountryResolver countries, ImportOutcome outcome)
{
    private ProfileSection? section;
    private TableHeader? header;
    private int next;
    private int toSkip;

    /// <summary>The section of the current row.</summary>
    public SectionPlan? Plan { get; private set; }

    public bool Read()
    {
        while (table.Read())
        {
            if (!Cells.IsBlank(table) && IsData()) return true;
        }

        if (outcome.SectionsFound.Count < profile.Sections.Count) HeaderMissing();
        return false;
    }

    private bool IsData()
    {
        if (Begins()) return false;
        if (section is null) return false;
        if (Plan is null)
        {
            header ??= new TableHeader(section.Header);
            if (header.Take(table) && header.IsComplete) Bind();
            return false;
        }

        if (toSkip > 0)
        {
            toSkip--;
            return false;
        }

        if (section.End is null || !Cells.Any(table, section.End)) return true;
        (section, Plan) = (null, null);
        return false;
    }

    /// <summary>Whether the row is the first of the next section, and not itself header or data.</summary>
    private bool Begins()
    {
        if (next >= profile.Sections.Count) return false;
        var start = profile.Sections[next].Start;
        if (start is null ? section is not null : !Cells.Any(table, start)) return false;
        section = profile.Sections[next++];
        (header, Plan) = (null, null);
        return start is not null;
    }

    private void Bind()
    {
        Plan = new(profile, section!, header!, countries, outcome);
        toSkip = section!.Skip;
        outcome.AddSection(section.Id);
    }

    private void HeaderMissing()
    {
        var missing = profile.Sections[outcome.SectionsFound.Count];
        var below = missing.Start is not null;
        var wanted = missing.Header.Row is { } row
            ? new Expectation(below ? ExpectedKind.HeaderRowBelow : ExpectedKind.HeaderRow, Texts: TextList.Of([row.ToString(CultureInfo.InvariantCulture)]))
            : new Expectation(below ? ExpectedKind.HeaderWithBelow : ExpectedKind.HeaderWith, Texts: TextList.Of(missing.Header.Find.Select(test => test.Text)));
        wanted = wanted with { Value = missing.Start?.Text ?? "" };
        outcome.Add(new(0, 0, missing.Id, "", wanted, "header-missing"));
    }
}

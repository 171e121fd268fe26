using Comity.App.Layout;
using Comity.App.Statistics.Importing.Drafts;
using Comity.Methods.Observations;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>What a description of a file still lacks, each thing with the field where it is said.</summary>
internal sealed class ColumnQuestions(
    ProfileForm form, IReadOnlyDictionary<int, IReadOnlyList<string>> texts, IReadOnlyList<string> tokens, Reader reader)
{
    private static readonly ColumnTarget[] Needed = [ColumnTarget.RefArea, ColumnTarget.Measure, ColumnTarget.Unit, ColumnTarget.Time];

    public void Check(Mistakes mistakes)
    {
        if (!DataSetId.TryParse(form.DataSet, out _))
        {
            mistakes.Add("dataSet", reader.Say("refusals.bad-data-set-id", ("text", form.DataSet)));
        }

        foreach (var (field, text) in new[] { ("title", form.Title), ("sourceName", form.SourceName), ("publisher", form.Publisher), ("licence", form.Licence) })
        {
            if (text.Length == 0)
            {
                mistakes.Add(field, reader.Say("import.columns.wanted." + field));
            }
        }

        Columns(mistakes);
        Meanings(mistakes);
    }

    private void Columns(Mistakes mistakes)
    {
        if (!form.Columns.Any(c => c.Is(ColumnTarget.Value)))
        {
            mistakes.Add("column-0", reader.Say("import.columns.wanted.value"));
        }

        foreach (var needed in Needed.Where(n => !IsSaid(n)))
        {
            mistakes.Add("constant-" + ColumnTargets.NameOf(needed), reader.Say("import.columns.wanted.constant", ("dimension", reader.Say("data.dimensions." + ColumnTargets.NameOf(needed)))));
        }

        foreach (var twice in form.Columns.Select((c, at) => (c, at)).Where(c => c.c.Target.Length > 0 && !c.c.Is(ColumnTarget.Value)).GroupBy(c => c.c.Target).Where(g => g.Count() > 1))
        {
            mistakes.Add($"column-{twice.Last().at}", reader.Say("import.columns.wanted.once", ("columns", string.Join(", ", twice.Select(c => "“" + c.c.Header + "”")))));
        }
    }

    private bool IsSaid(ColumnTarget target) =>
        form.Columns.Any(c => c.Is(target)) || form.Constants.ContainsKey(ColumnTargets.NameOf(target))
        || (form.IsWide && form.WideTo == ColumnTargets.NameOf(target));

    private void Meanings(Mistakes mistakes)
    {
        foreach (var (at, known) in texts)
        {
            var column = form.Columns[at];
            if (known.Where(t => !column.Map.ContainsKey(t)).FirstOrDefault(t => !IsCode(column, t)) is { } first)
            {
                mistakes.Add($"map-{at}", reader.Say("import.columns.wanted.meaning", ("column", column.Header), ("text", first)));
            }
        }

        if (tokens.FirstOrDefault(t => !form.Missing.ContainsKey(t)) is { } token)
        {
            mistakes.Add("tokens", reader.Say("import.columns.wanted.token", ("text", token)));
        }
    }

    /// <summary>Whether a text of the file is already the code that it means.</summary>
    private static bool IsCode(FormColumn column, string text) => text.Length > 0 && column.Target switch
    {
        "measure" => Measures.All.Contains(text),
        "unit" => Units.All.Contains(text),
        "criterion" => Criteria.All.Contains(text),
        "activity" => ActivityLevels.All.Contains(text),
        "source" => SourceKinds.All.Contains(text),
        "sex" => text is "F" or "M" or "O" or "U" or Codes.Total,
        "native" => text is "YES" or "NO" or Codes.Unknown or Codes.Total,
        "status" => text.All(ObservationStatus.Letters.Contains),
        "occupation" => text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is '.' or '_' or '-'),
        _ => text.Length <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'),
    };
}

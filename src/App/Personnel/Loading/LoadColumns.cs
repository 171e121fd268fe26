using Comity.App.Common;
using Comity.App.Reference;
using Comity.Standards.CodeLists;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.App.Personnel.Loading;

/// <summary>What a form shows of a draft's columns, and what a form says back.</summary>
internal sealed class LoadColumns(RegisterDrafts drafts, RegisterProfiles profiles, CountryResolver countries, ContentFiles files)
{
    private readonly Lazy<RegisterHeadings> _headings = new(() => RegisterHeadings.Read(files.Reference("personnel", "headings.csv")));

    public TableRecognition Recognise(CountryCode country, RegisterDraft draft)
    {
        using var stream = File.OpenRead(drafts.FileOf(country, draft.Id));
        return TableRecognition.Of(stream, draft.FileName);
    }

    /// <summary>A profile that fits is taken at once: nobody describes the same file twice.</summary>
    public KnownRegisterProfile? Take(CountryCode country, RegisterDraft draft, TableRecognition table)
    {
        if (profiles.Recognise(country, table) is not { } known)
        {
            return null;
        }

        drafts.SaveProfile(country, draft.Id, known.Text);
        return known;
    }

    /// <summary>The form: as the draft's profile has it, else as the headings let one guess, with texts that the last check did not understand.</summary>
    public RegisterColumns Of(CountryCode country, RegisterDraft draft, TableRecognition table, int? headerRow)
    {
        var known = headerRow is null && drafts.Profile(country, draft.Id) is { } text ? profiles.Read(text).Known : null;
        var row = headerRow ?? (known?.Profile.Header.Row is { } said and > 0 ? said : table.HeaderRowGuess);
        var form = known is null
            ? new RegisterGuess(_headings.Value, countries).Of(table, row) with { Id = IdOf(draft.FileName), Title = Path.GetFileNameWithoutExtension(draft.FileName) }
            : RegisterColumns.Of(known.Profile, HeadingsAt(table, row));
        return drafts.Report(country, draft.Id) is { } report ? WithTexts(form, report) : form;
    }

    public static IReadOnlyList<string> HeadingsAt(TableRecognition table, int row) => [.. table.FirstRows.FirstOrDefault(r => r.Row == row)?.Cells ?? []];

    /// <summary>The profile that a form describes.</summary>
    public (KnownRegisterProfile? Known, string Text, IReadOnlyList<ProfileProblem> Problems) Read(CountryCode country, RegisterDraft draft, RegisterColumns form)
    {
        var underneath = drafts.Profile(country, draft.Id) is { } before && profiles.Read(before).Known is { } known ? known.Profile : Plain(form);
        var text = form.Write(underneath);
        var (read, problems) = profiles.Read(text);
        return (read, text, problems);
    }

    private static RegisterProfile Plain(RegisterColumns form) => new(
        form.Id, form.Title, "1", form.Authority, [], TableFormat.Detect, new NumberMarks(form.DecimalComma ? ',' : '.'), new HeaderForm(form.HeaderRow, [], 1, false), 0, null,
        RegisterRows.Person, "", DateForms.Plain, null, [], [], [], []);

    private static RegisterColumns WithTexts(RegisterColumns form, LoadReport report)
    {
        var texts = report.Texts.ToLookup(t => t.Column, t => t.Text, StringComparer.OrdinalIgnoreCase);
        return form with
        {
            Columns = [.. form.Columns.Select((c, at) => texts[c.Heading].Concat(texts["#" + (at + 1)]).Where(t => !c.Map.ContainsKey(t)).ToList() is { Count: > 0 } open
                ? c with { Map = c.Map.Concat(open.Select(t => KeyValuePair.Create(t, ""))).ToDictionary(StringComparer.Ordinal) } : c)],
        };
    }

    /// <summary>Small letters and hyphens, as ids of profiles are.</summary>
    private static string IdOf(string fileName)
    {
        var letters = Methods.Personnel.Names.NameKeys.Folded(Path.GetFileNameWithoutExtension(fileName)).Replace(' ', '-');
        return letters.Length == 0 || !char.IsAsciiLetter(letters[0]) ? "register-" + letters : letters.Length > 40 ? letters[..40].TrimEnd('-') : letters;
    }
}

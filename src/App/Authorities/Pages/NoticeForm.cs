using System.Globalization;
using Comity.App.Layout;

namespace Comity.App.Authorities.Pages;

/// <summary>One page of the draft as it was filled in: what can be read goes into the notice, what cannot stays to be mended.</summary>
internal sealed class NoticeForm(DraftPart part, Particulars said)
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    public DraftPart Part => part;

    public Particulars Particulars { get; private set; } = said;

    public Mistakes Mistakes { get; private init; } = new();

    public static async Task<NoticeForm> ReadAsync(
        IFormCollection form, DraftPart part, Particulars said, MandateDocuments documents, Mistakes mistakes, Reader reader, CancellationToken cancellation)
    {
        var read = new NoticeForm(part, said) { Mistakes = mistakes };
        foreach (var field in part.Fields)
        {
            if (field.Kind == FieldKind.Document)
            {
                await read.TakeDocumentAsync(form, field, documents, reader, cancellation);
            }
            else
            {
                read.Take(form, field, reader);
            }
        }

        return read;
    }

    /// <summary>What stands in an input: as it was typed, else as the notice has it.</summary>
    public string Typed(Field field, string? piece = null)
    {
        var name = piece is null ? field.Name : $"{field.Name}-{piece}";
        if (_typed.TryGetValue(name, out var text))
        {
            return text;
        }

        var held = field.Get(Particulars);
        return piece is null || held.Length == 0 ? held
            : int.Parse(held.Split('-')[piece switch { "year" => 0, "month" => 1, _ => 2 }], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The element that an error leads to.</summary>
    public static string InputOf(Field field) => field.Kind switch
    {
        FieldKind.Day => field.Name + "-day",
        FieldKind.Scopes => $"{field.Name}-{ScopeNames.Each[0].Names()[0]}",
        FieldKind.Languages => field.Name + "-en",
        FieldKind.YesNo => field.Name + "-true",
        FieldKind.Channel => $"{field.Name}-{Fields.Channels[0]}",
        _ => field.Name,
    };

    private void Take(IFormCollection form, Field field, Reader reader)
    {
        var text = field.Kind is FieldKind.Day ? Day(form, field) : form[field.Name].ToString();
        _typed[field.Name] = text;
        var (copy, wrong) = field.Read(Particulars, text);
        if (copy is not null)
        {
            Particulars = copy;
        }
        else
        {
            Mistakes.Add(InputOf(field), reader.Say("refusals." + wrong, ("field", reader.Say(field.TextKey))));
        }
    }

    private string Day(IFormCollection form, Field field)
    {
        string[] pieces = [.. new[] { "year", "month", "day" }.Select(piece => _typed[$"{field.Name}-{piece}"] = form[$"{field.Name}-{piece}"].ToString().Trim())];
        return pieces.All(p => p.Length == 0) ? ""
            : pieces.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit))
                ? string.Create(CultureInfo.InvariantCulture, $"{int.Parse(pieces[0], CultureInfo.InvariantCulture):0000}-{int.Parse(pieces[1], CultureInfo.InvariantCulture):00}-{int.Parse(pieces[2], CultureInfo.InvariantCulture):00}")
                : "no day";
    }

    private async Task TakeDocumentAsync(IFormCollection form, Field field, MandateDocuments documents, Reader reader, CancellationToken cancellation)
    {
        if (form.Files[field.Name] is { Length: > 0 } file)
        {
            await using var content = file.OpenReadStream();
            var stored = await documents.AddAsync(content, cancellation);
            if (stored.Succeeded)
            {
                var name = Path.GetFileName(file.FileName);
                Particulars = Particulars with { MandateFile = stored.Value, MandateFileName = name.Length > field.Longest ? name[^field.Longest..] : name };
            }
            else
            {
                Mistakes.Add(field.Name, reader.Say(stored.Refusal!.TextKey, [.. stored.Refusal.Values!.Select(v => (v.Key, v.Value))]));
            }
        }
        else if (form[field.Name + "-drop"] == "true")
        {
            Particulars = Particulars with { MandateFile = "", MandateFileName = "" };
        }
    }
}

using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>What filling in a record has in common, for a person who is there and for a new one: form, check of the answers, and back.</summary>
internal abstract class KeepPage(ReferenceData reference, PersonWords words, Reader reader) : PersonPage(reader)
{
    public RecordForm Form { get; protected set; } = null!;

    /// <summary>None while the form is filled in.</summary>
    public IReadOnlyList<PersonChange>? Changes { get; protected set; }

    public string Reason { get; protected set; } = "";

    protected PersonWords Words { get; } = words;

    /// <summary>What the record said before; one of which nothing is known for a new person.</summary>
    protected abstract PersonRecord Was { get; }

    /// <summary>What the form began with: values that could not be read are taken over from it.</summary>
    protected virtual PersonRecord Began => Was;

    /// <summary>Adds or takes away a row, as the button says that was pressed.</summary>
    protected void ChangeRows()
    {
        Form = RecordForm.Of(Request.Form);
        if (RecordPart.Find(Request.Form["add"]) is { } part)
        {
            Form.AddRow(part);
        }

        if (Request.Form["remove"].ToString().Split('-') is [var name, var at] && RecordPart.Find(name) is { } from && int.TryParse(at, System.Globalization.CultureInfo.InvariantCulture, out var row))
        {
            Form.RemoveRow(from, row);
        }
    }

    /// <summary>The record that was filled in; none where something of it cannot be read.</summary>
    protected PersonRecord? Read()
    {
        Form = RecordForm.Of(Request.Form);
        Reason = Request.Form["reason"].ToString();
        var record = new RecordReading(Reader, reference, Form, Began, Mistakes).Read();
        return Mistakes.Any ? null : record;
    }

    protected PersonRecord? Check()
    {
        if (Read() is not { } record)
        {
            return null;
        }

        Changes = PersonChanges.Between(Was, record);
        if (Changes.Count == 0)
        {
            Changes = null;
            Mistakes.Add(RecordPart.NameOf(PersonFields.Family), RecordRefusals.NothingChanged(), Reader);
        }

        return record;
    }

    /// <summary>Told where it belongs: at the field, or on the page of the check.</summary>
    protected void Tell(Refusal refusal)
    {
        var field = refusal.Code switch
        {
            "person-number-taken" or "person-number-wanted" => RecordPart.NameOf(PersonFields.Number),
            "person-reason-wanted" or "person-reason-too-long" => "reason",
            "person-day-wanted" or "person-day-ahead" or "person-day-too-early" => "day",
            "person-way-wanted" => "way",
            _ => "main",
        };
        Mistakes.Add(field, refusal, Reader);
        if (field == RecordPart.NameOf(PersonFields.Number))
        {
            Changes = null;
        }
    }
}

using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;

namespace Comity.App.Authorities;

/// <summary>Names and values of the register in the reader's language.</summary>
internal sealed class AuthorityWords(Reader reader, ReferenceData reference)
{
    public string Country(string iso3) => reference.NameOf(iso3, reader.Language.Code);

    public string Region(string code) => reference.Regions.Names(code)?.In(reader.Language.Code) ?? code;

    public string Scope(string name) => reader.Say("authorities.scopes." + name);

    public string Scopes(IEnumerable<string> names) => string.Join(reader.Say("authorities.and"), names.Select(Scope));

    public string Languages(IEnumerable<string> codes) =>
        string.Join(reader.Say("authorities.and"), codes.Select(c => Language.Find(c)?.OwnName ?? c));

    public string Days(DateOnly from, DateOnly? to) => to is { } last
        ? reader.Say("authorities.days", ("from", from), ("to", last))
        : reader.Say("authorities.since", ("from", from));

    /// <summary>A field as a reader reads it; empty where nothing is said.</summary>
    public string Show(Field field, Said said)
    {
        var text = field.Get(Particulars.Of(said));
        return text.Length == 0 ? "" : field.Kind switch
        {
            FieldKind.Day => reader.Date(Field.ReadDay(text)!.Value),
            FieldKind.YesNo => reader.Say(text == "true" ? "authorities.yes" : "authorities.no"),
            FieldKind.Scopes => Scopes(text.Split(',')),
            FieldKind.Languages => Languages(text.Split(',')),
            FieldKind.Language => Languages([text]),
            FieldKind.Channel => reader.Say("authorities.channels." + text),
            _ => text,
        };
    }
}

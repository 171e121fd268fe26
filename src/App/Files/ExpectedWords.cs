using System.Text.Json;
using Comity.App.Layout;
using Comity.Standards.Profiles;

namespace Comity.App.Files;

/// <summary>Says in the reader's language what would have been right in a cell.</summary>
internal static class ExpectedWords
{
    private const string Keys = "data.expects.";

    public static string Say(this Reader reader, Expectation expected)
    {
        var value = expected.Kind == ExpectedKind.Dimension ? reader.Say("data.dimensions." + expected.Value) : expected.Value;
        var sentence = reader.Say(KeyOf(expected.Kind), ("value", value), ("texts", Texts(reader, expected)));
        return expected.Or is { } or ? reader.Say(Keys + "alternatively", ("expected", sentence), ("texts", Listed(reader, or))) : sentence;
    }

    /// <summary>Whether the sentence is there in the reader's language.</summary>
    public static bool Has(this Reader reader, Expectation expected) => reader.Knows(KeyOf(expected.Kind));

    private static string KeyOf(ExpectedKind kind) => Keys + JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string Texts(Reader reader, Expectation expected) =>
        expected.Texts is not { } texts ? ""
        : expected.Kind == ExpectedKind.Country ? string.Join(reader.Say(Keys + "either"), texts.Shown.Select(scheme => reader.Say(Keys + "schemes." + scheme)))
        : Listed(reader, texts);

    private static string Listed(Reader reader, TextList texts)
    {
        var shown = string.Join(reader.Say(Keys + "and"), texts.Shown.Select(text => Quoted(reader, text)));
        return texts.More == 0 ? shown : reader.Say(Keys + "more", ("texts", shown), ("count", texts.More));
    }

    /// <summary>Codes stand bare; what could be taken for words or marks of the sentence stands in quotation marks.</summary>
    private static string Quoted(Reader reader, string text) =>
        text.Length == 0 ? reader.Say(Keys + "empty")
        : text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_') ? text
        : reader.Say(Keys + "quoted", ("text", text));
}

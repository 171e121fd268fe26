using System.Globalization;
using Comity.App.Layout.Languages;
using Comity.Rules.Files;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Layout;

/// <summary>Who reads the page: the language, and how texts, numbers and dates look in it.</summary>
internal sealed class Reader
{
    private const string TranslatorCookie = "translator";
    private readonly TextCatalogue _texts;
    private readonly bool _translator;
    private readonly string _pathBase = "";

    public Reader(IHttpContextAccessor accessor, TextCatalogue texts)
        : this(LanguageChoice.Of(accessor.HttpContext!), texts)
    {
        _translator = Translates(accessor.HttpContext!);
        _pathBase = accessor.HttpContext!.Request.PathBase;
    }

    public Reader(Language language, TextCatalogue texts) => (Language, _texts) = (language, texts);

    public Language Language { get; }

    /// <summary>Whoever translates sees which texts still wait.</summary>
    public static bool Translates(HttpContext context) => context.Request.Cookies.ContainsKey(TranslatorCookie);

    /// <summary>The text as plain characters, for titles, attributes and pictures.</summary>
    public string Say(string key, params (string Name, object? Value)[] values) => Find(key, values).Value;

    /// <summary>The text for a page: what falls back to English is marked as English, visibly only for translators.</summary>
    public IHtmlContent Text(string key, params (string Name, object? Value)[] values)
    {
        var text = Find(key, values);
        return text.Translated ? new HtmlContentBuilder().Append(text.Value) : Fallback(text.Value);
    }

    /// <summary>A text of a policy file, marked as English where the file has none in the reader's language.</summary>
    public IHtmlContent Text(Wording wording) =>
        wording.Has(Language.Code) ? new HtmlContentBuilder().Append(Say(wording)) : Fallback(Say(wording));

    public string Say(Wording wording) => wording.In(Language.Code);

    /// <summary>An address on this site that keeps the reader's language.</summary>
    public string To(string path) => _pathBase + path;

    public bool Has(string key) => _texts.Has(key);

    /// <summary>Whether the text is there in the reader's language, and does not fall back.</summary>
    public bool Knows(string key) => _texts.Of(Language).ContainsKey(key);

    public string Number(double value, int decimals = 0) => ReaderFormats.Number(Language, value, decimals);

    public string AsReported(double value) => ReaderFormats.AsReported(Language, value);

    public string Percent(double value, int decimals = 1) => Say("common.percent", ("value", Number(value, decimals)));

    public string Date(DateOnly date) => ReaderFormats.Date(Language, date);

    public string Moment(DateTimeOffset moment) => ReaderFormats.Moment(Language, moment);

    /// <summary>A year is never grouped.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private Text Find(string key, (string Name, object? Value)[] values) =>
        _texts.Find(Language, key, values.Length == 0 ? null : values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));

    private HtmlContentBuilder Fallback(string text)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(_translator ? "<span lang=\"en\" dir=\"ltr\" class=\"untranslated\">" : "<span lang=\"en\" dir=\"ltr\">");
        html.Append(text);
        html.AppendHtml("</span>");
        return html;
    }
}

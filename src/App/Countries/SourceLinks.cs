using Comity.App.Layout;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Countries;

/// <summary>Figures as links to the rows of the source that they stand in.</summary>
internal sealed class SourceLinks(Reader reader, CountryWords words)
{
    /// <summary>A published figure, as reported.</summary>
    public IHtmlContent Of(Observation figure) => new HtmlContentBuilder().AppendHtml(Link(figure, Text(figure)));

    /// <summary>What a figure was worked out from: each part and its row; where these are many, where they stand on the country's page.</summary>
    public IHtmlContent PartsOf(IndicatorFigure figure)
    {
        var html = new HtmlContentBuilder();
        if (figure.Inputs.Count > 3)
        {
            var place = figure.Inputs[0].RefArea == figure.Country ? "origins" : "destinations";
            return html.AppendHtml($"<a href=\"{reader.To($"/countries/{figure.Country}#{place}")}\">").Append(reader.Say("countries.rows", ("count", figure.Inputs.Count))).AppendHtml("</a>");
        }

        for (var i = 0; i < figure.Inputs.Count; i++)
        {
            html.AppendHtml(i == 0 ? "" : " + ").AppendHtml(Link(figure.Inputs[i], Text(figure.Inputs[i])));
        }

        return html;
    }

    /// <summary>As <see cref="PartsOf"/>, each part with its occupation and year.</summary>
    public IHtmlContent NamedPartsOf(IndicatorFigure figure)
    {
        var html = new HtmlContentBuilder();
        for (var i = 0; i < figure.Inputs.Count; i++)
        {
            var input = figure.Inputs[i];
            html.Append(i == 0 ? "" : reader.Say("countries.and")).Append(words.Occupation(input.Occupation) + " ").AppendHtml(Link(input, Text(input)));
            html.Append(figure.Year == figure.LatestYear ? "" : $" ({Reader.Year(input.Year())})");
        }

        return html;
    }

    private string Text(in Observation figure) => figure.Value is { } value ? reader.AsReported(value) : reader.Say("countries.noFigure");

    // Addresses and localised numbers hold nothing that HTML would read as its own.
    private string Link(in Observation figure, string text) => $"<a href=\"{reader.To(SourceRow.AddressOf(figure))}\">{text}</a>";
}

using System.Text.Json;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Pages;

/// <summary>What codes are called in the reader's language. A code without a name stands for itself.</summary>
internal sealed class CodeNames(Reader reader, ReferenceData reference)
{
    public string Of(Dimension dimension, string code) => dimension switch
    {
        Dimension.RefArea or Dimension.Counterpart or Dimension.Territory => reference.Countries.Names(code)?.In(reader.Language.Code) ?? Listed(dimension, code),
        Dimension.Occupation => reference.Occupations.Find(code)?.Title.In(reader.Language.Code) ?? Listed(dimension, code),
        Dimension.Time => code,
        _ => Listed(dimension, code),
    };

    /// <summary>By the name that programs use, such as <c>refArea</c>.</summary>
    public string Of(string dimension, string code) =>
        Enum.TryParse<Dimension>(dimension, ignoreCase: true, out var known) ? Of(known, code) : code;

    public string OfDimension(Dimension dimension) => reader.Say("data.dimensions." + NameOf(dimension));

    public string Status(string letters) => string.Join(", ", letters.Select(c => reader.Has("data.status." + c) ? reader.Say("data.status." + c) : c.ToString()));

    public static string NameOf(Dimension dimension) => JsonNamingPolicy.CamelCase.ConvertName(dimension.ToString());

    private string Listed(Dimension dimension, string code)
    {
        var own = $"data.codes.{NameOf(dimension)}.{code}";
        return reader.Has(own) ? reader.Say(own) : reader.Has("data.codes.any." + code) ? reader.Say("data.codes.any." + code) : code;
    }
}

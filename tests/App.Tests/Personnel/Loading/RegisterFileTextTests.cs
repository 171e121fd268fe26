using Comity.App.Layout.Languages;
using Comity.Standards.Personnel;

namespace Comity.App.Tests.Personnel.Loading;

/// <summary>What the reader of registers can say, it can say in every whole language.</summary>
public sealed class RegisterFileTextTests
{
    private static readonly TextCatalogue Texts = new();

    public static TheoryData<string> Whole => ["en", "fr", "ar"];

    [Theory]
    [MemberData(nameof(Whole))]
    public void Every_kind_weight_and_unit_has_its_words(string language)
    {
        string[] wanted =
        [
            .. RegisterKinds.All.Select(kind => "kinds." + kind),
            .. Enum.GetNames<RegisterWeight>().Select(weight => "weights." + weight),
            .. Enum.GetNames<ShareUnit>().Select(unit => "units." + unit),
        ];
        Assert.All(wanted, key => Assert.True(Texts.Of(Language.Find(language)!).ContainsKey("registerFile." + key), key));
    }
}

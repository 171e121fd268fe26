using Comity.Methods.Personnel.Names;

namespace Comity.Methods.Tests.Personnel;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Åsa-Lena O'Testa", "asa lena otesta")]
    [InlineData("  Ñandú   Beispiel ", "nandu beispiel")]
    [InlineData("Тестова", "testova")]
    [InlineData("محمد", "mhmd")]
    [InlineData("", "")]
    public void Names_of_any_script_fold_into_small_latin_letters(string name, string folded) => Assert.Equal(folded, NameKeys.Folded(name));

    [Theory]
    [InlineData("muhammad", "mhmd")]
    [InlineData("mensah", "mansa")]
    [InlineData("philippa", "filipa")]
    public void What_sounds_alike_has_one_key(string one, string other) => Assert.Equal(NameKeys.Sound(one), NameKeys.Sound(other));

    [Fact]
    public void What_sounds_otherwise_has_another() => Assert.NotEqual(NameKeys.Sound("mensah"), NameKeys.Sound("testova"));
}

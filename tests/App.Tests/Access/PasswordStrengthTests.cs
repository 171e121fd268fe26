using Comity.App.Access.SignIn;

namespace Comity.App.Tests.Access;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("elf lettere")]
    [InlineData("")]
    [InlineData(null)]
    public void A_password_of_eleven_letters_is_too_short(string? password) => Refused("password-short", password);

    [Fact]
    public void A_password_of_twelve_letters_is_long_enough() => Assert.Null(Refuse("zwelf letter"));

    [Fact]
    public void Letters_are_counted_as_people_see_them() => Refused("password-short", "👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️");

    [Fact]
    public void Two_hundred_letters_are_taken_and_one_more_is_not()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(n => (char)('a' + (n * 7 % 26)) + ((n * n) % 10).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(Refuse(text));
        Refused("password-long", text + "x");
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!2024")]
    [InlineData("Welcome20252025")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdabcdabcdabcd")]
    [InlineData("abcdefghijklmn")]
    [InlineData("987654321098")]
    [InlineData("MinistryOfHealth1")]
    public void What_is_guessed_first_is_not_taken(string password) => Refused("password-common", password);

    [Theory]
    [InlineData("bayanihan is mine")]
    [InlineData("my AMA.MENSAH 2026")]
    [InlineData("mensah and the sea")]
    public void What_holds_the_name_or_the_address_is_not_taken(string password) =>
        Assert.Equal("password-yours", PasswordStrength.Refuse(password, "Ama Mensah", "bayanihan@synthetic.example")?.Code);

    [Theory]
    [InlineData("vier kleine Boote am Ufer")]
    [InlineData("أربعة قوارب صغيرة على الشاطئ")]
    [InlineData("lamp river seventeen")]
    public void Several_words_make_a_good_one(string password) => Assert.Null(Refuse(password));

    private static void Refused(string code, string? password) => Assert.Equal(code, Refuse(password)?.Code);

    private static Comity.App.Common.Refusal? Refuse(string? password) => PasswordStrength.Refuse(password, "Ama Mensah", "ama@synthetic.example");
}

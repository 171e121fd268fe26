using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comity.App.Tests.Architecture;

public sealed class VisibilityTests
{
    private static readonly Assembly App = typeof(Commands).Assembly;

    private static IEnumerable<Type> OurTypes => App.GetTypes().Where(t =>
        t.Namespace?.StartsWith("Comity.App", StringComparison.Ordinal) == true
        && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !t.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void Types_of_the_program_are_internal() => Assert.Empty(OurTypes.Where(t => t.IsPublic && t.Name != "Program").Select(t => t.FullName));

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(OurTypes.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName));

    [Theory]
    [InlineData("Manager")]
    [InlineData("Helper")]
    [InlineData("Util")]
    [InlineData("Processor")]
    [InlineData("Base")]
    [InlineData("Impl")]
    [InlineData("Dto")]
    public void No_type_hides_behind_a_word_that_says_nothing(string word) =>
        Assert.Empty(OurTypes.Where(t => t.Name.EndsWith(word, StringComparison.Ordinal)).Select(t => t.FullName));
}

using Comity.Methods.Synthetic;

namespace Comity.App.Tests.Personnel.Synthesizing;

public sealed class SynthesizeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("comity-synthetic-").FullName;

    [Fact]
    public async Task Both_files_are_written_and_are_the_same_again()
    {
        Assert.Equal(0, await Commands.RunAsync(["synthesize", Of("one.csv"), "--persons", "2000", "--seed", "5"]));
        Assert.Equal(0, await Commands.RunAsync(["synthesize", Of("two.csv"), "--persons", "2000", "--seed", "5", "--truth", Of("two-truth.csv")]));
        Assert.Equal(Read("one.csv"), Read("two.csv"));
        Assert.Equal(Read("one.truth.csv"), Read("two-truth.csv"));
        Assert.Equal(2_001, File.ReadLines(Of("one.csv")).Count());
        Assert.Equal(string.Join(',', SyntheticColumns.Twelve.Select(c => c.Name)), File.ReadLines(Of("one.csv")).First());
        Assert.Equal(["one.csv", "one.truth.csv", "two-truth.csv", "two.csv"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_options_reach_the_file()
    {
        Assert.Equal(0, await Commands.RunAsync(["synthesize", Of("wide.csv"), "--persons", "500", "--wide", "--country", "KEN", "--on", "2010-06-30", "--duplicates", "0", "--twins", "0", "--faulty", "0"]));
        Assert.Equal(24, File.ReadLines(Of("wide.csv")).First().Split(',').Length);
        Assert.Single(File.ReadLines(Of("wide.truth.csv")));
        var qualified = File.ReadLines(Of("wide.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.InRange(qualified.Count(row => row[8] == "KEN"), 300, 450);
        Assert.DoesNotContain(qualified, row => string.CompareOrdinal(row[10], "2010-06-30") > 0);
    }

    [Theory]
    [InlineData("--country", "Kenya")]
    [InlineData("--on", "31.12.2025")]
    [InlineData("--persons", "0")]
    [InlineData("--faulty", "1001")]
    [InlineData("--duplicates", "-1")]
    public async Task What_cannot_be_is_refused_and_nothing_is_written(string option, string value)
    {
        Assert.Equal(3, await Commands.RunAsync(["synthesize", Of("none.csv"), option, value]));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told() =>
        Assert.Equal(3, await Commands.RunAsync(["synthesize", Path.Combine(_folder, "nowhere", "one.csv"), "--persons", "10"]));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Of(string name) => Path.Combine(_folder, name);

    private string Read(string name) => File.ReadAllText(Of(name));
}

using Comity.App.Reference;
using Comity.Tests;

namespace Comity.App.Tests.Reference;

public sealed class ChecksumsTests
{
    private static readonly Checksums Sums = new(new ContentFiles(new Settings("", null, Places.Repository, "")));

    [Fact]
    public async Task Every_file_of_policy_and_reference_is_what_its_hash_says()
    {
        var wrong = new List<string>();
        await foreach (var thing in Sums.RunAsync((_, _, _) => { }, TestContext.Current.CancellationToken))
        {
            if (!thing.Holds)
            {
                wrong.Add(thing.Name);
            }
        }

        Assert.True(wrong.Count == 0, $"Changed on purpose? Then './comity verify --write'. {string.Join(", ", wrong)}");
    }

    [Fact]
    public async Task Every_file_of_policy_and_reference_has_a_hash()
    {
        var listed = (await File.ReadAllLinesAsync(Sums.File, TestContext.Current.CancellationToken)).Select(line => line[66..]);
        Assert.Empty(Sums.Names().Except(listed, StringComparer.Ordinal));
    }
}

using Comity.Standards.Profiles;
using Comity.Tests;

namespace Comity.Standards.Tests.Profiles;

public sealed class LargeFileTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void Memory_does_not_grow_with_the_file(int times)
    {
        var file = File.ReadAllBytes(Places.SharedData("oecd-wfmi-ftds-by-origin-2018.csv"));
        var line = Array.IndexOf(file, (byte)'\n') + 1;
        using var stream = new EndlessFile(file[..line], file[line..], times);
        var before = GC.GetAllocatedBytesForCurrentThread();
        long rows = 0;
        using (var reading = ProfileReader.Read(stream, "large.csv", Reading.Shipped("oecd-health-workforce-migration"), CountriesOfTest.Instance))
        {
            while (reading.Read(out _)) rows++;
            Assert.Equal((1_576L * times, 0L), (rows, reading.Outcome.ProblemCount));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12_000_000);
    }
}

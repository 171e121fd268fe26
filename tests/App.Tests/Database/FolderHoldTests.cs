using Comity.App.Database;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Database;

public sealed class FolderHoldTests
{
    private static readonly string[] Left = ["files/a.part", "imports/1/draft.json.b.part", "snapshots/c.aside", "snapshots/d.aside.single", "snapshots/e.run"];
    private static readonly string[] Whole = ["files/ab/abcd", "imports/1/draft.json", "imports/1/file", "snapshots/f.snapshot", "notes.part"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly Settings _settings = new(TestRun.NewFolder(), null, "", "");

    [Fact]
    public async Task Who_comes_alone_sweeps_what_was_left_unfinished_and_nothing_else()
    {
        Write([.. Left, .. Whole], TimeSpan.Zero);
        using var hold = await TakeAsync();
        Assert.Equal(Whole.Order(), Held());
    }

    [Fact]
    public async Task What_somebody_may_be_writing_now_is_left_alone()
    {
        using var other = await TakeAsync();
        Write(["snapshots/now.aside"], TimeSpan.FromHours(23));
        Write(["snapshots/old.aside"], TimeSpan.FromHours(25));
        using var hold = await TakeAsync();
        Assert.Equal(["snapshots/now.aside"], Held());
    }

    [Fact]
    public async Task Once_the_others_are_gone_all_of_it_goes()
    {
        using (await TakeAsync())
        {
            Write(Left, TimeSpan.Zero);
        }

        using var hold = await TakeAsync();
        Assert.Empty(Held());
    }

    [Fact]
    public async Task Many_may_come_at_once()
    {
        var holds = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(TakeAsync, Cancellation)));
        Array.ForEach(holds, hold => hold.Dispose());
    }

    private async Task<FolderHold> TakeAsync()
    {
        var hold = new FolderHold(_settings, TimeProvider.System);
        await hold.TakeAsync(Cancellation);
        return hold;
    }

    private void Write(IEnumerable<string> names, TimeSpan age)
    {
        foreach (var path in names.Select(name => Path.Combine(_settings.DataFolder, name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime - age);
        }
    }

    private IEnumerable<string> Held() => Directory.EnumerateFiles(_settings.DataFolder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_settings.DataFolder, path).Replace('\\', '/')).Where(name => name != "in-use.lock").Order();
}

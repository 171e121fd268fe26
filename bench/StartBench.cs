namespace Comity.Bench;

internal static class StartBench
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
internal static class TableBench
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
internal static class PageBench
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}

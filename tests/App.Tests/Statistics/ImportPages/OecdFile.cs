using System.Text;
using Comity.Tests;

namespace Comity.App.Tests.Statistics.ImportPages;

/// <summary>The real file of foreign-trained doctors, as it came and with rows changed.</summary>
internal static class OecdFile
{
    public const string Name = "oecd-wfmi-ftds-by-origin-2018.csv";

    private static readonly string[] Lines = File.ReadAllLines(Places.SharedData(Name));

    public static byte[] AsItCame => File.ReadAllBytes(Places.SharedData(Name));

    /// <param name="change">Gets each line with its number from 1; null leaves it out.</param>
    public static byte[] With(Func<int, string, string?> change, params string[] more) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select((line, at) => change(at + 1, line)).OfType<string>().Concat(more)) + "\n");

    public static string Line(int number) => Lines[number - 1];
}

using System.Text.RegularExpressions;

namespace Comity.App.Statistics;

/// <summary>Lower-case words joined by hyphens, 3 to 64 characters, such as <c>oecd-foreign-trained-doctors</c>.</summary>
internal readonly partial record struct DataSetId
{
    private DataSetId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out DataSetId id)
    {
        var good = text is not null && Form().IsMatch(text);
        id = good ? new DataSetId(text!) : default;
        return good;
    }

    public static DataSetId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no data set id: lower-case words joined by hyphens, 3 to 64 characters.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?=.{3,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}

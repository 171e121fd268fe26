using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>Items that were told, asked one by one. Yes, no and not known are true, false and null.</summary>
internal static class Items
{
    /// <summary>Yes where it holds of one; no where it holds of none, as of an empty list. Not known without a list.</summary>
    public static bool? Any(this IReadOnlyList<Answers>? items, Func<Answers, bool?> holds)
    {
        bool? any = items is null ? null : false;
        for (var at = 0; at < items?.Count && any != true; at++)
        {
            any |= holds(items[at]);
        }

        return any;
    }

    /// <summary>No where it fails of one; yes where it holds of all, as of an empty list. Not known without a list.</summary>
    public static bool? All(this IReadOnlyList<Answers>? items, Func<Answers, bool?> holds) => !items.Any(item => !holds(item));

    /// <summary>The names of the items of which it holds for certain, or their numbers in the list; null where there is none.</summary>
    public static string? Names(this IReadOnlyList<Answers>? items, Input name, Func<Answers, bool?> holds)
    {
        List<string>? names = null;
        for (var at = 0; at < items?.Count; at++)
        {
            if (holds(items[at]) == true)
            {
                (names ??= []).Add(items[at].Text(name) ?? FormattableString.Invariant($"{at + 1}"));
            }
        }

        return names is null ? null : string.Join(", ", names);
    }
}

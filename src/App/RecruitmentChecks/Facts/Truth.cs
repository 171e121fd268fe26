namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>Yes, no and not known, of several parts; of two, the operators <c>|</c>, <c>&amp;</c> and <c>!</c> say the same.</summary>
internal static class Truth
{
    /// <summary>Yes where one is; no where all are.</summary>
    public static bool? Any(params ReadOnlySpan<bool?> parts)
    {
        bool? any = false;
        foreach (var part in parts)
        {
            any |= part;
        }

        return any;
    }

    /// <summary>No where one is; yes where all are.</summary>
    public static bool? All(params ReadOnlySpan<bool?> parts)
    {
        bool? all = true;
        foreach (var part in parts)
        {
            all &= part;
        }

        return all;
    }

    /// <summary>Does the list hold one of these? Not known without a list.</summary>
    public static bool? Holds(this IReadOnlyList<string>? list, params ReadOnlySpan<string> wanted)
    {
        if (list is null)
        {
            return null;
        }

        foreach (var word in wanted)
        {
            if (list.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the words the list lacks. Not known without a list.</summary>
    public static int? Lacks(this IReadOnlyList<string>? list, params ReadOnlySpan<string> words)
    {
        if (list is null)
        {
            return null;
        }

        var missing = 0;
        foreach (var word in words)
        {
            missing += list.Contains(word) ? 0 : 1;
        }

        return missing;
    }

    /// <summary>Are they the same? Not known where one of the two is not.</summary>
    public static bool? Is(this string? word, string? other) => word is null || other is null ? null : word == other;

    /// <summary>Is it one of these? Not known without a word.</summary>
    public static bool? Is(this string? word, params ReadOnlySpan<string> wanted) => word is null ? null : wanted.Contains(word);
}

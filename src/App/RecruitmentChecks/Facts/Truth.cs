namespace Comity.App.RecruitmentChecks.Facts;

/// <summary>Yes, no and not known.</summary>
internal static class Truth
{
    /// <summary>Yes where one is; no where all are.</summary>
    public static bool? Any(params ReadOnlySpan<bool?> parts)
    {
        bool? all = false;
        foreach (var part in parts)
        {
            if (part == true)
            {
                return true;
            }

            all = part is null ? null : all;
        }

        return all;
    }

    /// <summary>No where one is; yes where all are.</summary>
    public static bool? All(params ReadOnlySpan<bool?> parts)
    {
        bool? all = true;
        foreach (var part in parts)
        {
            if (part == false)
            {
                return false;
            }

            all = part is null ? null : all;
        }

        return all;
    }

    /// <summary>Does the list hold one of these? Not known without a list.</summary>
    public static bool? Holds(IReadOnlyList<string>? list, params ReadOnlySpan<string> wanted)
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

    /// <summary>Is it one of these? Not known without a word.</summary>
    public static bool? Is(string? word, params ReadOnlySpan<string> wanted) => word is null ? null : wanted.Contains(word);
}

using Comity.Methods.Linkage.Rows;

namespace Comity.Methods.Linkage.Comparing;

/// <summary>What two names in Latin letters say.</summary>
internal sealed class NameOutcomes(NameBook book, NameLikeness likeness)
{
    private const int LettersOfName = 3;

    public Outcome Of(int one, int other)
    {
        if (one == 0 || other == 0)
            return Outcome.Unknown;
        var (first, second) = (book.Form(one), book.Form(other));
        if (one == other || first.Joined == second.Joined || first.Words == second.Words)
            return Outcome.Same;
        var (letters, otherLetters) = (book.Letters(one), book.Letters(other));
        var (shorter, longer) = letters.Length <= otherLetters.Length ? (letters, otherLetters) : (otherLetters, letters);
        if (IsInitial(shorter, longer))
            return Outcome.Initial;
        if (IsPart(shorter, longer))
            return Outcome.Part;
        if (IsAlike(shorter, longer))
            return Outcome.Alike;
        return first.Sound == second.Sound && Consonants.Count(first.Sound) >= likeness.SoundsFrom ? Outcome.SoundsAlike : Outcome.Differs;
    }

    /// <summary>As many slips apart as the longer allows.</summary>
    public bool IsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var letters = Math.Max(one.Length, other.Length);
        return letters >= likeness.OneFrom && Edits.AtMost(one, other, letters >= likeness.TwoFrom ? 2 : 1);
    }

    /// <summary>Only first letters, of one word or several, which those of the other begin with.</summary>
    private static bool IsInitial(string shorter, string longer)
    {
        if (shorter[0] != longer[0] || (shorter.Length > 1 && shorter[1] != ' '))
            return false;
        var words = longer.Split(' ');
        var initials = shorter.Split(' ');
        return initials.Length <= words.Length && initials.Zip(words).All(pair => pair.First.Length == 1 && pair.Second[0] == pair.First[0]);
    }

    /// <summary>Each word of the shorter, of which one is more than a particle, stands in the longer, at most a slip apart.</summary>
    private bool IsPart(string shorter, string longer)
    {
        if (!longer.Contains(' ', StringComparison.Ordinal) || shorter.Length < LettersOfName)
            return false;
        var words = longer.Split(' ');
        var found = false;
        foreach (var word in shorter.Split(' '))
        {
            if (!words.Any(other => other == word || IsAlike(word, other)))
                return false;
            found |= word.Length >= LettersOfName;
        }

        return found && shorter.AsSpan().Count(' ') < words.Length - 1;
    }
}

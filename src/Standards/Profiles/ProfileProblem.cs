namespace Comity.Standards.Profiles;

/// <summary>What is wrong in a profile, for whoever writes it.</summary>
public sealed record ProfileProblem(string File, int Line, string Sentence)
{
    public override string ToString() => $"{File}:{Line}: {Sentence}";
}

/// <summary>A profile, or why it is none.</summary>
public sealed record ParsedProfile(ImportProfile? Profile, IReadOnlyList<ProfileProblem> Problems);

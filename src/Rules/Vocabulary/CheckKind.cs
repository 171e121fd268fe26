namespace Comity.Rules.Vocabulary;

/// <summary>What is checked. A value is also the folder of its rules, in small letters.</summary>
public enum CheckKind
{
    Campaign,
    Offer,
    Recruiter,
}

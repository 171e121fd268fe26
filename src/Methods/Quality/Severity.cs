namespace Comity.Methods.Quality;

public enum Severity
{
    /// <summary>E: blocks the version.</summary>
    Error,

    /// <summary>C: needs a comment of whoever confirms.</summary>
    Comment,

    /// <summary>N: to be known.</summary>
    Notice,
}

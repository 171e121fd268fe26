namespace Comity.Rules.Files;

/// <summary>A policy file says something that cannot be read. The message names file and line.</summary>
public sealed class PolicyFileException : Exception
{
    public PolicyFileException(string file, long line, string problem, Exception? cause = null)
        : base($"{file}, line {line}: {problem}", cause)
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>The name under which the text was handed in.</summary>
    public string File { get; }

    /// <summary>Line in the file, from 1.</summary>
    public long Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}

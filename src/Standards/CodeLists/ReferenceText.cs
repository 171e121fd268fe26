namespace Comity.Standards.CodeLists;

/// <summary>A file of <c>reference/</c> as it was handed in: the name under which errors speak of it, and its text.</summary>
public sealed record ReferenceText(string Name, string Text);

/// <summary>A reference file says something that cannot be read. The message names file and line.</summary>
public sealed class ReferenceTextException(string file, long line, string problem, Exception? cause = null)
    : Exception($"{file}, line {line}: {problem}", cause)
{
    /// <summary>The name under which the text was handed in.</summary>
    public string File { get; } = file;

    /// <summary>Line in the file, from 1.</summary>
    public long Line { get; } = line;
}

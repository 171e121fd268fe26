using Comity.Rules.Files;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Inputs;

/// <summary>All that a check may be told (<c>policy/inputs</c>): the API, the tables and the pages ask by this list and by no other.</summary>
public sealed class InputCatalogue
{
    private readonly InputList[] lists;

    internal InputCatalogue(InputList[] lists) => this.lists = lists;

    public InputList Of(CheckKind kind) => lists[(int)kind];

    /// <summary>Reads a file for each kind of check, in any order.</summary>
    /// <exception cref="PolicyFileException">A file cannot be read, or a kind has none or two.</exception>
    public static InputCatalogue Read(IEnumerable<PolicyText> files) => InputReader.Read(files);
}

using Comity.Rules.Files;
using Comity.Standards.CodeLists;

namespace Comity.App.Reference;

/// <summary>The folders <c>policy</c> and <c>reference</c>, read as text.</summary>
internal sealed class ContentFiles(Settings settings)
{
    public string Folder => settings.ContentFolder;

    public string PathOf(params string[] parts) => Path.Combine([settings.ContentFolder, .. parts]);

    public PolicyText Policy(params string[] parts) => new(string.Join('/', parts), File.ReadAllText(PathOf(["policy", .. parts])));

    public ReferenceText Reference(params string[] parts) => new(string.Join('/', parts), File.ReadAllText(PathOf(["reference", .. parts])));
}

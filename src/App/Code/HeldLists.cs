using Comity.App.Code.Published;
using Comity.App.Reference;
using Comity.Rules.Files;
using Comity.Rules.Lists;
using Comity.Rules.Parameters;

namespace Comity.App.Code;

/// <summary>The folder <c>policy/lists/safeguards-list</c>, read once when first asked for.</summary>
internal sealed class HeldLists(ContentFiles files) : ISafeguardsLists
{
    private readonly Lazy<SafeguardsLists> _lists = new(() => Read(files));

    public SafeguardsLists Lists => _lists.Value;

    private static SafeguardsLists Read(ContentFiles files)
    {
        var parameters = DatedParameter.Read(files.Policy("parameters", "parameters.yaml"));
        return ListReader.Read(Named("editions.yaml"), Named("adoptions.yaml"), Named("overlays.yaml"), Named, parameters);

        PolicyText Named(string name) => files.Policy("lists", "safeguards-list", name);
    }
}

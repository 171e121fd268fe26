using Comity.App.Access;
using Comity.App.Reference;
using Comity.Standards.CodeLists;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>The indicators of the National Health Workforce Accounts, as far as they are held, each with how well it is known.</summary>
[Open]
internal sealed class NhwaModel(ReferenceData reference, IndicatorDefinitions definitions) : PageModel
{
    public NhwaIndicators Accounts => reference.Indicators;

    public IEnumerable<NhwaIndicator> Of(NhwaModule module) => Accounts.All.Where(i => i.Module == module.Number);

    /// <summary>Indicators of Comity that carry the code.</summary>
    public IEnumerable<IndicatorDefinition> WorkedOut(NhwaIndicator indicator) => definitions.All.Where(d => d.Nhwa == indicator.Code);
}

using Comity.Rules.Lists;

namespace Comity.App.Code.Published;

/// <summary>The safeguards list as fact: editions with their members, who adopted which and when, and departures from it.</summary>
internal interface ISafeguardsLists
{
    SafeguardsLists Lists { get; }
}

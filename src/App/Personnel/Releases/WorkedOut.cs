using Comity.App.Statistics.Published;
using Comity.Methods.Disclosure;

namespace Comity.App.Personnel.Releases;

/// <summary>A table counted, protected and attacked: all but the yes of two people.</summary>
/// <param name="Edition">Of the register.</param>
/// <param name="RegisterOn">Of which day that edition speaks.</param>
/// <param name="Exposures">What the attack still finds; any that earlier releases do not give away by themselves blocks.</param>
internal sealed record WorkedOut(
    ReleaseQuestion Question, Audience Audience, long Edition, DateOnly? RegisterOn, DisclosureParameters Rules, ReleasedTable Table, Loss Loss,
    IReadOnlyList<Exposure> Exposures, ReleaseBytes Content);

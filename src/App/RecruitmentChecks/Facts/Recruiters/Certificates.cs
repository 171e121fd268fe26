using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Certificates: current ones, those that their issuers do not know, and the schemes whose packs apply to who claims them.</summary>
// Code 2010, 8.6: good practice is promoted.
internal sealed class Certificates(FactVocabulary words, InputList inputs)
{
    private const string EthicalList = "ERL";
    private readonly Input _all = inputs["certs"];
    private readonly Input _scheme = inputs["certs"].Item!["scheme"];
    private readonly Input _from = inputs["certs"].Item!["from"];
    private readonly Input _to = inputs["certs"].Item!["to"];
    private readonly Input _onIssuerList = inputs["certs"].Item!["onIssuerList"];
    private readonly YesNoFact _current = words.YesNo("certificates.current");
    private readonly TextFact _held = words.Text("certificates.held");
    private readonly YesNoFact _false = words.YesNo("certificates.false");
    private readonly TextFact _unlisted = words.Text("certificates.unlisted");
    private readonly YesNoFact _iris = words.YesNo("chain.iris");
    private readonly YesNoFact _alliance = words.YesNo("chain.alliance");
    private readonly YesNoFact _seal = words.YesNo("chain.seal");

    /// <param name="onEthicalList">On the Ethical Recruiters List on the date of the act.</param>
    public void Set(Answers answers, Situation situation, bool? onEthicalList)
    {
        var (all, act) = (answers.Items(_all), situation.Date);
        situation.Tell(_current, all.Any(one => IsCurrent(one, act)) | onEthicalList == true);
        situation.Tell(_held, Names(all, one => IsCurrent(one, act), onEthicalList == true ? EthicalList : null));
        situation.Tell(_false, all.Any(one => !one.YesNo(_onIssuerList)));
        situation.Tell(_unlisted, Names(all, one => !one.YesNo(_onIssuerList), null));
        situation.Tell(_iris, Claims(all, "iris"));
        situation.Tell(_alliance, Claims(all, "alliance"));
        situation.Tell(_seal, Claims(all, "gapa"));
    }

    /// <summary>A scheme binds who claims it, current or not; without a word nobody does.</summary>
    private bool Claims(IReadOnlyList<Answers>? all, string scheme) => all.Any(one => one.Text(_scheme) == scheme) == true;

    private bool? IsCurrent(Answers certificate, DateOnly act) => certificate.YesNo(_onIssuerList)
        & (certificate.Date(_from) is { } from ? from <= act : null)
        & (certificate.Date(_to) is { } to ? act <= to : null);

    private string? Names(IReadOnlyList<Answers>? all, Func<Answers, bool?> holds, string? also)
    {
        var names = also;
        for (var at = 0; at < all?.Count; at++)
        {
            if (holds(all[at]) == true && ShortName(all[at].Text(_scheme)) is { } name && name != also)
                names = names is null ? name : $"{names}, {name}";
        }

        return names;
    }

    private static string? ShortName(string? scheme) => scheme switch
    {
        "iris" => "IRIS",
        "gapa" => "GAPA",
        "alliance" => "ALLI",
        "ethicalList" => EthicalList,
        _ => null,
    };
}

using Comity.App.Layout;

namespace Comity.App.Authorities.Loading;

/// <summary>Problems and counts of a load as sentences.</summary>
internal sealed class LoadWords(Reader reader)
{
    public string Target(string target) => target == HeadingNames.Country ? reader.Say("authorities.country") : reader.Say("authorities.fields." + target);

    public string Expected(LoadProblem problem)
    {
        (string Name, object? Value)[] values = [.. problem.Values.Select(v => (v.Key, v.Value)), ("field", Target((string)problem.Values["target"]!))];
        return problem.ExpectedKey switch
        {
            var key when key.StartsWith("refused:", StringComparison.Ordinal) => reader.Say("refusals." + key["refused:".Length..], values),
            var key when key.StartsWith("field-", StringComparison.Ordinal) => reader.Say("refusals." + key, values),
            var key => reader.Say("authorities.load.expected." + key, values),
        };
    }

    public string Sentence(LoadProblem problem) => problem.Row == 0 ? Expected(problem) : reader.Say(
        "authorities.load.problem", ("row", problem.Row), ("column", problem.Column), ("value", problem.Value), ("expected", Expected(problem)));

    public string Counts(LoadOutcome outcome) => reader.Say(
        "authorities.load.counts", ("new", outcome.Of(Purpose.Designation)), ("succession", outcome.Of(Purpose.Succession)),
        ("correction", outcome.Of(Purpose.Correction)), ("same", outcome.Of(null)));
}

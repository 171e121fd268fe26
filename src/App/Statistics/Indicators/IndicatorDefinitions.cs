using Comity.App.Reference;
using Comity.Standards.CodeLists;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Comity.App.Statistics.Indicators;

/// <summary>The definitions of the indicators, read once. Unknown keys and kinds are refused with their line.</summary>
internal sealed class IndicatorDefinitions(ContentFiles files)
{
    private readonly Lazy<IReadOnlyList<IndicatorDefinition>> _all = new(() => Read(files));

    public IReadOnlyList<IndicatorDefinition> All => _all.Value;

    public IndicatorDefinition? Find(string id) => All.FirstOrDefault(d => d.Id == id);

    public IndicatorDefinition Of(IndicatorKind kind) => All.First(d => d.Kind == kind);

    private static List<IndicatorDefinition> Read(ContentFiles files)
    {
        var file = files.Policy("indicators", "indicators.yaml");
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnforceRequiredMembers().Build();
        try
        {
            return [.. yaml.Deserialize<Written>(file.Text).Indicators.Select(Definition)];
        }
        catch (YamlException wrong)
        {
            throw new InvalidDataException($"{file.Name}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    private static IndicatorDefinition Definition(WrittenIndicator written) => new(
        written.Id, written.Kind, written.Occupations, written.Nhwa, new LocalText(written.Name), new LocalText(written.Unit),
        new LocalText(written.Formula), written.Decimals, written.Breaks, written.Sources, written.HomeSources);

    private sealed class Written
    {
        public required List<WrittenIndicator> Indicators { get; init; }
    }

    private sealed class WrittenIndicator
    {
        public required string Id { get; init; }

        public required IndicatorKind Kind { get; init; }

        public required List<string> Occupations { get; init; }

        public string? Nhwa { get; init; }

        public required Dictionary<string, string> Name { get; init; }

        public required Dictionary<string, string> Unit { get; init; }

        public required Dictionary<string, string> Formula { get; init; }

        public required int Decimals { get; init; }

        public required List<double> Breaks { get; init; }

        public required List<string> Sources { get; init; }

        public List<string> HomeSources { get; init; } = [];
    }
}

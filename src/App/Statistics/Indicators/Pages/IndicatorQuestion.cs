using Comity.App.Layout;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>The question that an indicator answers, in the reader's words.</summary>
internal static class IndicatorQuestion
{
    public static string Of(Reader reader, FieldWords words, IndicatorDefinition definition, string? occupation, string? edition) => definition.Kind switch
    {
        IndicatorKind.DensitySum => reader.Say("indicators.question.density", ("many", words.Many(definition.Occupations))),
        IndicatorKind.Density => reader.Say("indicators.question.density", ("many", words.Many(occupation ?? definition.Occupations[0]))),
        IndicatorKind.ListDependency => reader.Say("indicators.question.listDependency", ("the", words.The(occupation!)), ("edition", edition ?? "")),
        IndicatorKind.ForeignTrainedShare => reader.Say("indicators.question.foreignTrainedShare", ("the", words.The(occupation!))),
        IndicatorKind.EmigrationRate => reader.Say("indicators.question.emigrationRate", ("the", words.The(occupation!))),
        IndicatorKind.ServiceCoverage => reader.Say("indicators.question.serviceCoverage"),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Kind, "has no question"),
    };
}

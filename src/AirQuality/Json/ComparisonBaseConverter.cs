using AirQuality.Comparisons;
using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class ComparisonBaseConverter() : ShapeConverter<ComparisonBase, ComparisonBaseShape>(Write, Read)
{
    private static ComparisonBaseShape Write(ComparisonBase value)
    {
        // The base of any year names the years compared with; a given period is the same for every period.
        var bases = value.Periods(AssessmentPeriod.Year(2000));
        return value.Kind switch
        {
            ComparisonKind.Years => new(value.Kind, value.Edition, bases[0].Start.Year, bases[^1].Start.Year, Period: null),
            ComparisonKind.Given => new(value.Kind, value.Edition, FirstYear: null, LastYear: null, bases[0]),
            _ => new(value.Kind, value.Edition, FirstYear: null, LastYear: null, Period: null),
        };
    }

    private static ComparisonBase Read(ComparisonBaseShape shape) => (shape switch
    {
        { Kind: ComparisonKind.LastYear } => ComparisonBase.LastYear,
        { Kind: ComparisonKind.Previous } => ComparisonBase.Previous,
        { Kind: ComparisonKind.Years, FirstYear: { } first, LastYear: { } last } => ComparisonBase.Years(first, last),
        { Kind: ComparisonKind.Given, Period: { } period } => ComparisonBase.Of(period),
        _ => throw new ArgumentException($"Expected a base of comparison, found {shape.Kind} without its years or period."),
    }) with
    {
        Edition = shape.Edition,
    };
}

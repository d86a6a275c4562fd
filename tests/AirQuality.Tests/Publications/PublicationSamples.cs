using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Tests.Publications;

/// <summary>Published figures by hand.</summary>
internal static class PublicationSamples
{
    public static PublishedFigure Figure(string area, string key, string value, int? place = null, string period = "2023-01") => new()
    {
        Source = new FigureSource("table.csv", Sheet: null, 1, 1),
        Area = area,
        Period = AssessmentPeriod.Parse(period),
        Quantity = PublishedQuantity.Find(key)!,
        Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        Decimals = value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? value.Length - point - 1 : 0,
        Place = place is { } number ? new PublishedPlace(number) : null,
    };
}

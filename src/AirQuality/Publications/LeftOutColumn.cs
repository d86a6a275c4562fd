using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>A column or row of figures that was not read, because it is not understood or is no figure of ours.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="IsKnown">Whether it is understood and simply not one of the metrics (首要污染物, AQI).</param>
public sealed record LeftOutColumn(FigureSource Source, string Heading, bool IsKnown)
{
    /// <summary>The notice in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string Text(Language language)
    {
        var heading = VisibleText.Quote(Heading);
        return IsKnown
            ? language.Pick($"{Source}: {heading} 不是所读指标，未读", $"{Source}: {heading} is none of the metrics and was not read")
            : language.Pick($"{Source}: {heading} 无法理解，未读；可用 --column \"{Heading}=pm25\" 之类说明", $"{Source}: {heading} is not understood and was not read; --column \"{Heading}=pm25\" or the like says what it is");
    }
}

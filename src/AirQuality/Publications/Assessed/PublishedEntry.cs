using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>A published figure with the area that its name means.</summary>
/// <param name="Area">The area.</param>
/// <param name="Figure">The figure.</param>
internal readonly record struct PublishedEntry(Area Area, PublishedFigure Figure)
{
    /// <summary>The value with the decimals of its column: 4 printed among hundredths is 4.00.</summary>
    public PublishedValue Value => new(
        decimal.Round(Figure.Value!.Value, Math.Max(Figure.Decimals, Figure.Value.Value.Scale)) + new decimal(0, 0, 0, isNegative: false, (byte)Figure.Decimals),
        Figure.Remarks.Any(r => r.Kind == RemarkKind.DerivedBase) ? Assessments.FigureOrigin.Derived : Assessments.FigureOrigin.Published,
        Figure.Period);
}

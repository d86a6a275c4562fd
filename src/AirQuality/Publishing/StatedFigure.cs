using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>A figure that was printed into a layout.</summary>
/// <param name="Name">The area as printed.</param>
/// <param name="Period">The period.</param>
/// <param name="Quantity">What it states.</param>
/// <param name="Value">The value; <c>null</c> for a place alone.</param>
internal sealed record StatedFigure(PrintedName Name, AssessmentPeriod Period, PublishedQuantity Quantity, decimal? Value)
{
    /// <summary>The place beside it, or <c>null</c>.</summary>
    public int? Place { get; init; }

    /// <summary>The same as messages and comparisons have it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name.Name} {PublishedPeriodText.Of(Period)} {Quantity.Key}");
}

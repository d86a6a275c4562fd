using AirQuality.Terms;

namespace AirQuality.Accountability.Money;

/// <summary>Figures an area is taken to have, in place of its own.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period, of which only a part may be known yet: the other areas stand as they do so far.</param>
/// <param name="Figures">The figures, by key.</param>
internal sealed record AssumedFigures(Area Area, AssessmentPeriod Period, IReadOnlyDictionary<string, decimal> Figures);

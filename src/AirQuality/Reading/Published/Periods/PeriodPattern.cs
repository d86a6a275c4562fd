using System.Text.RegularExpressions;

namespace AirQuality.Reading.Published.Periods;

/// <summary>One way to write a period.</summary>
/// <param name="Pattern">The pattern with its groups.</param>
/// <param name="Shape">How it names the period.</param>
/// <param name="Months">The months it always has, or <c>null</c>.</param>
/// <param name="Days">The days of the month it always has, or <c>null</c>; 0 ends with the month.</param>
internal sealed record PeriodPattern(Regex Pattern, PeriodShape Shape, NumberSpan? Months = null, NumberSpan? Days = null);

using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>The texts around a table that are not its own.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Sheet">The name of the sheet, or <c>null</c>.</param>
/// <param name="Head">The titles at the head of the sheet, when the table is not the first.</param>
/// <param name="PeriodsAbove">The periods of the table above.</param>
internal sealed record SurroundingText(CaptionText File, CaptionText? Sheet, IReadOnlyList<CaptionText> Head, IReadOnlyList<PeriodHint> PeriodsAbove);

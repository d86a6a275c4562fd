using AirQuality.Reading.Published.Layout;

namespace AirQuality.Publishing;

/// <summary>A sheet of a layout and the months that take the place of its own.</summary>
/// <param name="Grid">The sheet.</param>
/// <param name="Shift">The months.</param>
internal sealed record ShiftedSheet(SheetGrid Grid, PeriodShift Shift);

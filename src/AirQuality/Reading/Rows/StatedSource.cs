using AirQuality.Observations.Stated;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>A column that states figures.</summary>
/// <param name="Column">Its place in the row.</param>
/// <param name="Kind">What it states.</param>
/// <param name="Pollutant">Of which pollutant.</param>
/// <param name="Scale">How its numbers become thousandths.</param>
internal readonly record struct StatedSource(int Column, StatedKind Kind, Pollutant Pollutant, UnitScale Scale)
{
    /// <summary>What a meaning states of hours or days; <c>null</c> for what follows from nothing that is read.</summary>
    /// <param name="meaning">The meaning of a column, or of a type of rows.</param>
    /// <param name="isDaily">Whether the table is one of days.</param>
    public static StatedKind? KindOf(ColumnMeaning meaning, bool isDaily) => meaning switch
    {
        { Role: ColumnRole.Aqi } => StatedKind.Aqi,
        { Role: ColumnRole.Level } => StatedKind.Level,
        { Role: ColumnRole.Primary } => StatedKind.Primary,
        { Role: ColumnRole.SubIndex } => StatedKind.SubIndex,
        { Role: ColumnRole.Concentration, Averaging: Averaging.Day } when !isDaily => StatedKind.Day,
        { Role: ColumnRole.Concentration, Averaging: Averaging.EightHours, Pollutant: Pollutant.O3 } when !isDaily => StatedKind.EightHours,
        { Role: ColumnRole.Concentration, Averaging: Averaging.DailyMaximumEightHours, Pollutant: Pollutant.O3 } when !isDaily => StatedKind.MaximumEightHours,
        { Role: ColumnRole.Concentration, Averaging: Averaging.DailyMaximumHour } when !isDaily => StatedKind.MaximumHour,
        _ => null,
    };
}

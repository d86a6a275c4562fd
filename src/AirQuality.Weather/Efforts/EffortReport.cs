using AirQuality.Terms;

namespace AirQuality.Weather.Efforts;

/// <summary>The changes of several areas and pollutants between two periods, each split into weather, dust and the rest.</summary>
/// <param name="Period">The period.</param>
/// <param name="With">The period compared with.</param>
/// <param name="Splits">The splits, area by area, pollutants in table order.</param>
public sealed record EffortReport(AssessmentPeriod Period, AssessmentPeriod With, IReadOnlyList<EffortSplit> Splits)
{
    /// <summary>The mean of the areas, with the interval of all of them together.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The mean; <c>null</c> where no area has its weather taken out.</returns>
    public EffortTotal? Together(Pollutant pollutant) => EffortTotal.Of(pollutant, Splits);
}

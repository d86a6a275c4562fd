using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>The values of a day that an edition indexes: as published by HJ 633, else the exact ones at the decimals of the edition's columns.</summary>
internal static class IndexedValues
{
    /// <summary>Those of an area on a day.</summary>
    public static PollutantConcentrations Of(DailyGrid days, int row, LocalDate date, Edition edition)
    {
        var day = Period.DaysBetween(days.FirstDay, date);
        return edition.IndexesPublished || day < 0 || day >= days.DayCount
            ? days.PublishedOn(row, date)
            : PollutantConcentrations.From(p => Of(days.Exact(p, row)[day], p, edition));
    }

    /// <summary>Puts those of a day in place of the published ones.</summary>
    /// <param name="days">The days.</param>
    /// <param name="row">The row of the area.</param>
    /// <param name="day">A day of the grid.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="six">The published values.</param>
    public static void Replace(DailyGrid days, int row, int day, Edition edition, Span<Concentration> six)
    {
        if (edition.IndexesPublished)
            return;
        foreach (var pollutant in Pollutants.All)
            six[(int)pollutant] = Of(days.Exact(pollutant, row)[day], pollutant, edition);
    }

    /// <summary>What is indexed of an exact value.</summary>
    public static Concentration Of(DayValue value, Pollutant pollutant, Edition edition) => value.IsMissing
        ? Concentration.Missing
        : Concentration.FromThousandths(edition.Scale(AqiItems.Daily(pollutant)).Entering(value.Numerator, (long)DayValue.Unit * value.Divisor));
}

using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Questions;

/// <summary>Some days of all hours, so that a question of a few hours costs a few hours.</summary>
internal static class HourSlice
{
    /// <summary>The same data with the hours of some days only.</summary>
    public static AirData Of(AirData air, HourlyGrid hours, DateInterval days)
    {
        var builder = new HourlyGridBuilder();
        var (first, last) = (LocalDate.Max(days.Start, hours.FirstDay), LocalDate.Min(days.End, hours.LastDay));
        var from = Period.DaysBetween(hours.FirstDay, first) * 24;
        var count = (Period.DaysBetween(first, last) + 1) * 24;
        for (var row = 0; row < hours.StationIds.Count; row++)
        {
            builder.AddStation(hours.StationIds[row]);
            foreach (var pollutant in Pollutants.All)
            {
                var values = hours.Hours(pollutant, row).Slice(from, count);
                for (var hour = 0; hour < count; hour++)
                    if (!values[hour].IsMissing)
                        builder.Add(hours.StationIds[row], first.AtMidnight().PlusHours(hour + 1), pollutant, values[hour]);
            }
        }

        return air.With(builder.Build(new DateInterval(first, last)));
    }
}

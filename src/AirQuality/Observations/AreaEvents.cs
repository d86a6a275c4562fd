using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>The events that hold for one area, those of the smallest area first.</summary>
internal sealed class AreaEvents(List<ExceptionalEvent> events)
{
    public ExceptionalEvent? Find(LocalDate date, Pollutant pollutant) => events.Find(e => e.Affects(date) && e.Pollutants.Contains(pollutant));

    /// <summary>For each of so many days the pollutants that some event affects; <c>null</c> when none does.</summary>
    public PollutantMask[]? LeftOut(LocalDate firstDay, int count)
    {
        PollutantMask[]? days = null;
        foreach (var item in events)
        {
            var affected = PollutantMask.Where(item.Pollutants.Contains);
            var first = Math.Max(0, NodaTime.Period.DaysBetween(firstDay, item.FirstDay));
            var last = Math.Min(count - 1, NodaTime.Period.DaysBetween(firstDay, item.LastDay));
            for (var day = first; day <= last; day++)
            {
                days ??= new PollutantMask[count];
                days[day] = days[day].Union(affected);
            }
        }

        return days;
    }
}

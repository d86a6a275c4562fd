using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>The events that hold for one area.</summary>
internal sealed class AreaEvents(List<ExceptionalEvent> events)
{
    public ExceptionalEvent? Find(LocalDate date, Pollutant pollutant) => events.Find(e => e.Affects(date) && e.Pollutants.Contains(pollutant));

    public bool Excludes(LocalDate date, Pollutant pollutant) => Find(date, pollutant) is not null;
}

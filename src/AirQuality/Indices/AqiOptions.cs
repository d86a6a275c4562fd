using System.Text.Json.Serialization;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>How the AQI is made where practice differs.</summary>
public sealed record AqiOptions
{
    /// <summary>National practice.</summary>
    public static AqiOptions Default { get; } = new();

    /// <summary>When the daily maximum 1-hour ozone enters; matters under the edition of 2012 only.</summary>
    public DailyOzone1h DailyOzone1h { get; init; } = DailyOzone1h.WhereMda8IsNotIndexed;

    /// <summary>What the particles of the real-time report are judged by; matters for series of hours (<c>AreaView.HourlyAqi</c>), where the hours before are known.</summary>
    public RealTimeParticles RealTimeParticles { get; init; } = RealTimeParticles.OneHour;

    /// <summary>Which means of ozone enter the real-time report; matters for series of hours under the edition of 2012 only.</summary>
    public RealTimeOzone RealTimeOzone { get; init; } = RealTimeOzone.OneHour;

    /// <summary>
    /// The day from which an hour with a pollutant missing has an AQI only when it exceeds 100, also under an edition whose text does not
    /// ask for it. HJ 633-2012 has no such rule and the national feed of April 2020 followed it; the feeds of January 2022 and March 2023 withheld
    /// such hours. When it changed between is not known: the default is the first year it is known for, a parameter; <c>null</c> keeps to the text of the edition. It needs the day of the hour.
    /// </summary>
    public LocalDate? IncompleteHoursWithheldFrom { get; init; } = new(2022, 1, 1);

    /// <summary>Pollutants that are not monitored by plan and never led a polluted day in three years; their absence does not make an hour or day incomplete (HJ 633-2026, 5.3).</summary>
    public IReadOnlyList<Pollutant> NotMonitored { get; init; } = [];

    /// <summary>What the monitoring plans of stations and areas leave out, beside <see cref="NotMonitored"/>; <c>null</c> for nothing. A stations file gives it.</summary>
    [JsonIgnore]
    public MonitoringPlans? Plans { get; init; }

    /// <summary>The same options with what the plan of an area leaves out on a day among <see cref="NotMonitored"/>: for an AQI of that area and day.</summary>
    /// <param name="area">The area or station.</param>
    /// <param name="date">The day.</param>
    /// <returns>The options.</returns>
    public AqiOptions For(Area area, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Plans?.NotMonitored(area, date) is { Count: > 0 } left ? this with { NotMonitored = [.. NotMonitored.Union(left).Order()] } : this;
    }

    internal PollutantMask NotMonitoredOn(Area area, LocalDate date)
    {
        var always = PollutantMask.Where(NotMonitored.Contains);
        return Plans is null ? always : always.Union(Plans.On(area, date));
    }

    /// <summary>Whether an hour with a pollutant missing needs an AQI above 100.</summary>
    internal bool WithholdsIncompleteHours(Edition edition, LocalDate? date) => edition.IncompleteNeedsExceedance || date >= IncompleteHoursWithheldFrom;
}

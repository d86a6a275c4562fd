using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>An area's day in progress.</summary>
public sealed record DaySoFar
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How many hours of the day have ended, 0 to 24.</summary>
    public required int HoursPast { get; init; }

    /// <summary>The AQI if the day ended here, from what is known: means of the hours so far, for O3 the largest 8-hour mean so far (none before 08:00).</summary>
    public required AqiResult SoFar { get; init; }

    /// <summary>For each pollutant in table order and each category from the best to 五级: what the hours to come may average.</summary>
    public required IReadOnlyList<HourAllowance> Allowances { get; init; }
}

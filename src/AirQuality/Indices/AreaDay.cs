using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Indices;

/// <summary>One area on one day: what is published of it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Date">The day.</param>
/// <param name="Concentrations">The six daily values at published decimals; O3 is MDA8; missing where not valid.</param>
/// <param name="Aqi">The AQI, or why there is none.</param>
public sealed record AreaDay(Area Area, LocalDate Date, PollutantConcentrations Concentrations, AqiResult Aqi)
{
    /// <summary>The day, the area and its AQI.</summary>
    /// <returns><c>2026-10-05 松崖县: 110 Lightly polluted, PM2.5</c>.</returns>
    public override string ToString() => $"{NodaTime.Text.LocalDatePattern.Iso.Format(Date)} {Area}: {Aqi}";
}

using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Forecasts;

/// <summary>What was forecast of one day of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Issued">The day on which the forecast was issued.</param>
/// <param name="Date">The day it is for; not before <see cref="Issued"/>.</param>
public sealed record DayForecast(Area Area, LocalDate Issued, LocalDate Date)
{
    /// <summary>The least AQI forecast; <c>null</c> when none was.</summary>
    public int? AqiFrom { get; init; }

    /// <summary>The largest AQI forecast; not below <see cref="AqiFrom"/>, and <c>null</c> with it.</summary>
    public int? AqiTo { get; init; }

    /// <summary>The best level forecast, from 1 on (1 to 6 by the national standards); by the AQI where no level is given; <c>null</c> without both.</summary>
    public int? LevelFrom { get; init; }

    /// <summary>The worst level forecast; <c>null</c> with <see cref="LevelFrom"/>.</summary>
    public int? LevelTo { get; init; }

    /// <summary>The primary pollutants forecast; empty when none is named.</summary>
    public IReadOnlyList<Pollutant> Primary { get; init; } = [];

    /// <summary>The concentrations forecast, in the units of their publication (CO mg/m³, the others µg/m³); empty when none is.</summary>
    public IReadOnlyDictionary<Pollutant, decimal> Values { get; init; } = new Dictionary<Pollutant, decimal>();

    /// <summary>By how many days the forecast ran ahead: 1 for tomorrow.</summary>
    public int LeadDays => Period.DaysBetween(Issued, Date);

    /// <summary>What tells most of a pollutant: its concentration, else the middle of the AQI; <c>null</c> when neither was forecast or it is zero.</summary>
    internal double? Signal(Pollutant pollutant)
    {
        var signal = Values.TryGetValue(pollutant, out var value) ? (double)value : (AqiFrom + AqiTo) / 2.0;
        return signal > 0 ? signal : null;
    }

    /// <summary>Area, days and AQI.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Date:uuuu-MM-dd} issued {Issued:uuuu-MM-dd}: AQI {AqiFrom}-{AqiTo}");
}

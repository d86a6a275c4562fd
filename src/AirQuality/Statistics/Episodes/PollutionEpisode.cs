using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Statistics.Episodes;

/// <summary>A run of days on which areas exceed the class II daily limit of a pollutant (污染过程).</summary>
public sealed record PollutionEpisode
{
    /// <summary>The pollutant; O3 is MDA8.</summary>
    public required Pollutant Pollutant { get; init; }

    /// <summary>The first day of exceedance.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day of exceedance.</summary>
    public required LocalDate End { get; init; }

    /// <summary>The day of the largest daily value, the first of equal ones.</summary>
    public required LocalDate PeakDay { get; init; }

    /// <summary>The area with the largest daily value, the first of equal ones.</summary>
    public required Area PeakArea { get; init; }

    /// <summary>The largest daily value, µg/m³ (CO mg/m³).</summary>
    public required decimal Peak { get; init; }

    /// <summary>The areas hit, the hardest hit first: by days, then by their largest value.</summary>
    public required IReadOnlyList<EpisodeArea> Areas { get; init; }

    /// <summary>Days from start to end.</summary>
    public int Days => NodaTime.Period.DaysBetween(Start, End) + 1;

    /// <summary>Days of exceedance, summed over the areas.</summary>
    public int AreaDays => Areas.Sum(a => a.Days);

    /// <summary>Hours above the hourly limit, summed over the areas; <c>null</c> without hourly data.</summary>
    public int? AreaHours => Areas.All(a => a.Hours is not null) ? Areas.Sum(a => a.Hours) : null;

    /// <summary>Pollutant, days and peak.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Pollutant.Symbol()} {Start:uuuu-MM-dd} to {End:uuuu-MM-dd}: up to {Peak} in {PeakArea}");
}

using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>Which hours <see cref="LiveStandings"/> take, what they keep up, and how it is judged.</summary>
public sealed record LiveOptions
{
    /// <summary>The figures told of months and years where no others are named: the index, the six statistics, the good-day ratio.</summary>
    public static IReadOnlyList<RankingMetric> UsualMetrics { get; } = [RankingMetric.Index, .. Enum.GetValues<Pollutant>().Select(RankingMetric.Statistic), RankingMetric.GoodRatio];

    /// <summary>The first day whose hours are taken.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>How many hours after the time at which it comes an hour may end, for clocks that are not quite the same; 1 by default.</summary>
    public int HoursAhead { get; init; } = 1;

    /// <summary>How many stations there may be at most. A station takes some 250 kB a year.</summary>
    public int MaximumStations { get; init; } = 20_000;

    /// <summary>The levels whose rankings are kept up and whose changes are told; by default counties, or what the stations make up, and stations without a list of them. Every level has days and can be ranked.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; init; } = [];

    /// <summary>The figures of the month and the year to date whose changes are told.</summary>
    public IReadOnlyList<RankingMetric> Metrics { get; init; } = UsualMetrics;

    /// <summary>The figure whose places are told; one of <see cref="Metrics"/> or any other.</summary>
    public RankingMetric PlacesBy { get; init; } = RankingMetric.Index;

    /// <summary>How days and periods are judged and ranked: the options of snapshots.</summary>
    public AirDataOptions Data { get; init; } = AirDataOptions.Default;
}

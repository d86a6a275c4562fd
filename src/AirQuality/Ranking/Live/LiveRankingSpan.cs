namespace AirQuality.Ranking.Live;

/// <summary>The spans that <see cref="LiveStandings"/> and <see cref="LiveRanking"/> keep.</summary>
public enum LiveRankingSpan
{
    /// <summary>The month of the last day, to that day.</summary>
    Month,

    /// <summary>The year of the last day, to that day (今年以来).</summary>
    YearToDate,
}

using AirQuality.Ranking;

namespace AirQuality.Accountability.Money;

/// <summary>A part of a formula: a figure, what it is measured against, and what the difference is worth.</summary>
public sealed record MoneyPart
{
    /// <summary>The key in outputs, unique within its formula.</summary>
    public required string Key { get; init; }

    /// <summary>The figure; <see cref="Aqi"/> is taken day by day and added up.</summary>
    public required RankingMetric Metric { get; init; }

    /// <summary>What it is measured against.</summary>
    public required MoneyBase Base { get; init; }

    /// <summary>Whether the difference is taken in % of the base, to 0.1; else in units of the figure.</summary>
    public bool InPercent { get; init; }

    /// <summary>The rates, in order of where they begin; none where places decide.</summary>
    public IReadOnlyList<MoneyTier> Tiers { get; init; } = [];

    /// <summary>How the rates are read.</summary>
    public MoneyTiers Reading { get; init; }

    /// <summary>What the first places get, the first first.</summary>
    public IReadOnlyList<decimal> First { get; init; } = [];

    /// <summary>What the last places pay, the last first.</summary>
    public IReadOnlyList<decimal> Last { get; init; } = [];

    /// <summary>Who is paid.</summary>
    public MoneySign Sign { get; init; }

    /// <summary>The weight of the part.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>The factor of areas that none of the others is for, such as that of dilution.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Factors by the name of the area.</summary>
    public IReadOnlyDictionary<string, decimal> Factors { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Factors by goal and mean; the first that fits is multiplied in.</summary>
    public IReadOnlyList<MoneyCase> Cases { get; init; } = [];

    /// <summary>The goal of areas that have none of their own, or <c>null</c>.</summary>
    public decimal? Goal { get; init; }

    /// <summary>Goals by the name of the area.</summary>
    public IReadOnlyDictionary<string, decimal> Goals { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Whom it is for, and among whom means and places are made.</summary>
    public DutyScope Scope { get; init; } = DutyScope.All;

    /// <summary>How many of the last by the figure it is for; together with <see cref="OnlyAbove"/> for whoever is either; <c>null</c> for all.</summary>
    public int? OnlyLast { get; init; }

    /// <summary>Above which figure it is for an area; <c>null</c> for any.</summary>
    public decimal? OnlyAbove { get; init; }

    /// <summary>The least amount of the part, below 0; <c>null</c> for no bound.</summary>
    public decimal? Least { get; init; }

    /// <summary>The largest amount of the part; <c>null</c> for no bound.</summary>
    public decimal? Most { get; init; }

    /// <summary>The AQI of a day, by itself no figure of a period.</summary>
    public static RankingMetric Aqi { get; } = new(
        new Figures.Figure("aqi", Figures.ChangeKind.Percent, a => a.DayAqis is [var day] ? day.Aqi : null, _ => null), RankingDirection.SmallestFirst);
}

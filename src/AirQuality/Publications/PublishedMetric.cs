using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>A metric that bureaus publish, by its key: <c>index</c>, <c>pm25</c>, <c>good_ratio</c>, <c>dustfall</c>.</summary>
public sealed record PublishedMetric
{
    /// <summary>All of something in per cent: no share or ratio is more, and nothing falls by more.</summary>
    internal const decimal Whole = 100;

    // The largest plausible values are far above any real one. They are to tell columns that were taken for something else, such as a
    // station code under PM2.5 or CO in µg/m³, and not to judge the air. They are of means and percentiles of periods; single hours
    // and days come higher (PlausibleValues).
    private PublishedMetric(string key, FigureKind kind, decimal mostPlausible, bool isLowerBetter = true)
    {
        Key = key;
        Kind = kind;
        MostPlausible = mostPlausible;
        IsLowerBetter = isLowerBetter;
    }

    /// <summary>The composite index (综合指数).</summary>
    public static PublishedMetric Index { get; } = new("index", FigureKind.Index, 60);

    /// <summary>The largest single index (最大单项指数).</summary>
    public static PublishedMetric MaxIndex { get; } = new("max_index", FigureKind.Index, 30);

    /// <summary>SO2, the mean.</summary>
    public static PublishedMetric SO2 { get; } = new("so2", FigureKind.Concentration, 1000) { Pollutant = Terms.Pollutant.SO2 };

    /// <summary>NO2, the mean.</summary>
    public static PublishedMetric NO2 { get; } = new("no2", FigureKind.Concentration, 500) { Pollutant = Terms.Pollutant.NO2 };

    /// <summary>PM10, the mean.</summary>
    public static PublishedMetric PM10 { get; } = new("pm10", FigureKind.Concentration, 2000) { Pollutant = Terms.Pollutant.PM10 };

    /// <summary>PM2.5, the mean.</summary>
    public static PublishedMetric PM25 { get; } = new("pm25", FigureKind.Concentration, 1000) { Pollutant = Terms.Pollutant.PM25 };

    /// <summary>CO, by default the 95th percentile, in mg/m³.</summary>
    public static PublishedMetric CO { get; } = new("co", FigureKind.Concentration, 30) { Pollutant = Terms.Pollutant.CO };

    /// <summary>O3, by default the 90th percentile of the daily maximum 8-hour mean.</summary>
    public static PublishedMetric O3 { get; } = new("o3_8h", FigureKind.Concentration, 600) { Pollutant = Terms.Pollutant.O3 };

    /// <summary>Total suspended particles, the mean.</summary>
    public static PublishedMetric Tsp { get; } = new("tsp", FigureKind.Concentration, 3000);

    /// <summary>Dustfall (降尘).</summary>
    public static PublishedMetric Dustfall { get; } = new("dustfall", FigureKind.Deposition, 100);

    /// <summary>The good-day ratio (优良天数比例), 0 to 100.</summary>
    public static PublishedMetric GoodRatio { get; } = new("good_ratio", FigureKind.Ratio, Whole, isLowerBetter: false);

    /// <summary>The good days (优良天数).</summary>
    public static PublishedMetric GoodDays { get; } = new("good_days", FigureKind.Days, 366, isLowerBetter: false);

    /// <summary>The days of heavy pollution or worse (重度及以上污染天数).</summary>
    public static PublishedMetric HeavyDays { get; } = new("heavy_days", FigureKind.Days, 366);

    /// <summary>The share of the days of heavy pollution or worse, 0 to 100.</summary>
    public static PublishedMetric HeavyRatio { get; } = new("heavy_ratio", FigureKind.Ratio, Whole);

    /// <summary>The days with a valid AQI.</summary>
    public static PublishedMetric ValidDays { get; } = new("valid_days", FigureKind.Days, 366, isLowerBetter: false);

    /// <summary>Ecological compensation (生态补偿金): negative when the area pays.</summary>
    public static PublishedMetric Money { get; } = new("money", FigureKind.Money, 1_000_000, isLowerBetter: false);

    /// <summary>All metrics.</summary>
    public static IReadOnlyList<PublishedMetric> All { get; } =
        [Index, MaxIndex, SO2, NO2, PM10, PM25, CO, O3, Tsp, Dustfall, GoodRatio, GoodDays, HeavyDays, HeavyRatio, ValidDays, Money];

    /// <summary>The key in files and output.</summary>
    public string Key { get; }

    /// <summary>The pollutant whose statistic it is, or <c>null</c>.</summary>
    public Pollutant? Pollutant { get; private init; }

    /// <summary>What sort of figure it is.</summary>
    public FigureKind Kind { get; }

    /// <summary>Whether a smaller value is the better one.</summary>
    public bool IsLowerBetter { get; }

    /// <summary>The largest value taken for one of this metric. A larger one means that the column is something else.</summary>
    internal decimal MostPlausible { get; }

    /// <summary>The metric with a key, or <c>null</c>.</summary>
    /// <param name="key">The key, in any case.</param>
    /// <returns>The metric.</returns>
    public static PublishedMetric? Find(string key) => All.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}

using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Publications;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Accountability;

/// <summary>A province drawn by a seed: what its counties publish, period by period of one kind, with gaps and ties.</summary>
internal sealed class DrawnProvince
{
    private const string Index = "index";
    private const int PercentMissing = 2;

    private readonly Dictionary<Key, decimal> figures = [];
    private readonly HashSet<(int County, LocalDate End)> exceeding = [];

    /// <param name="kind">The periods.</param>
    /// <param name="counties">How many counties, in three cities.</param>
    /// <param name="seed">What it is drawn by.</param>
    public DrawnProvince(DutyPeriod kind, int counties, int seed)
    {
        (Kind, Counties) = (kind, counties);
        Periods = [.. PeriodsOf(kind)];
        var random = new Random(seed);
        for (var county = 0; county < counties; county++)
            foreach (var metric in Metrics)
            {
                // Few different figures, so that equal ones are met often.
                var usual = metric switch { Index => random.Next(40, 56) / 10m, "pm25" => random.Next(25, 60), _ => random.Next(60, 90) };
                foreach (var period in Periods)
                    if (random.Next(100) >= PercentMissing)
                        figures[new Key(county, metric, period)] = Math.Min(100, decimal.Round(usual * random.Next(80, 121) / 100, DecimalsOf(metric)));
            }

        foreach (var period in Periods)
            for (var county = 0; county < counties; county++)
                if (random.Next(2) == 0)
                    exceeding.Add((county, period.End));
    }

    public static string[] Metrics => [Index, "pm25", "good_ratio"];

    public DutyPeriod Kind { get; }

    public int Counties { get; }

    /// <summary>All periods, in order of time.</summary>
    public IReadOnlyList<AssessmentPeriod> Periods { get; }

    public static string NameOf(int county) => string.Create(CultureInfo.InvariantCulture, $"第{county:000}县");

    public static string CityOf(int county) => "甲乙丙"[county % 3] + "市";

    public static int DecimalsOf(string metric) => metric == Index ? 2 : 1;

    /// <summary>A figure as it is published, or <c>null</c>.</summary>
    public decimal? Figure(int county, string metric, AssessmentPeriod period) => figures.TryGetValue(new Key(county, metric, period), out var figure) ? figure : null;

    /// <summary>Last year's figure.</summary>
    public decimal? LastYear(int county, string metric, AssessmentPeriod period) => Figure(county, metric, YearBefore(period));

    /// <summary>The change on last year: % of index and PM2.5, points of the ratio.</summary>
    public decimal? Change(int county, string metric, AssessmentPeriod period) => ChangeOf(metric, Figure(county, metric, period), LastYear(county, metric, period));

    public static decimal? ChangeOf(string metric, decimal? now, decimal? then) =>
        metric == "good_ratio" ? now - then : now is { } a && then is { } b ? decimal.Round((a - b) * 100 / b, 1, MidpointRounding.ToEven) : null;

    /// <summary>Whether the year to a day keeps class II: January's table holds PM2.5 alone of the six, so that it can only tell that it does not.</summary>
    public bool? Attains(int county, LocalDate end) =>
        end.Month > 1 ? !exceeding.Contains((county, end)) : Figure(county, "pm25", AssessmentPeriod.Month(end.Year, 1)) > 35 ? false : null;

    /// <summary>What is published of the first periods.</summary>
    public AirData Publish(int periods)
    {
        var published = new List<PublishedFigure>();
        var known = Periods.Take(periods).ToHashSet();
        foreach (var (key, value) in figures.Where(f => known.Contains(f.Key.Period)))
            published.Add(Of(key.County, key.Period, PublishedMetric.Find(key.Metric)!, value, DecimalsOf(key.Metric)));
        // The year to March is the first quarter: one of both tables only, or the figures of one would fill the gaps of the other.
        foreach (var end in known.Select(p => p.End).Where(e => Kind is DutyPeriod.Month or DutyPeriod.Season && e.Month > 1))
            for (var county = 0; county < Counties; county++)
                foreach (var (metric, value) in new[] { ("so2", 10m), ("no2", 20m), ("pm10", exceeding.Contains((county, end)) ? 80m : 60m), ("pm25", 30m), ("co", 1m), ("o3_8h", 150m) })
                    published.Add(Of(county, end.Month == 12 ? AssessmentPeriod.Year(end.Year) : AssessmentPeriod.ToDate(end), PublishedMetric.Find(metric)!, value, 0));
        return AirData.Of(new PublishedTables(published, [], []));
    }

    private static PublishedFigure Of(int county, AssessmentPeriod period, PublishedMetric metric, decimal value, int decimals) => new()
    {
        Source = new FigureSource("drawn.csv", null),
        Area = NameOf(county),
        City = CityOf(county),
        Level = AreaLevel.County,
        Period = period,
        Quantity = new PublishedQuantity(metric),
        Value = value,
        Decimals = decimals,
    };

    private static AssessmentPeriod YearBefore(AssessmentPeriod period) => period.Kind switch
    {
        PeriodKind.Month => AssessmentPeriod.Month(period.Start.Year - 1, period.Start.Month),
        PeriodKind.Quarter => AssessmentPeriod.Quarter(period.Start.Year - 1, (period.Start.Month + 2) / 3),
        PeriodKind.Season => AssessmentPeriod.Season(period.Start.Year - 1),
        PeriodKind.Week => AssessmentPeriod.Week(WeekOf(period).Year - 1, WeekOf(period).Number),
        _ => AssessmentPeriod.TenDays(period.Start.Year - 1, period.Start.Month, (period.Start.Day / 10) + 1),
    };

    /// <summary>The year of a week is that of its Thursday.</summary>
    private static (int Year, int Number) WeekOf(AssessmentPeriod week) => week.Start.PlusDays(3) is var thursday ? (thursday.Year, ((thursday.DayOfYear - 1) / 7) + 1) : default;

    /// <summary>The year in which a period is counted.</summary>
    public static int YearOf(AssessmentPeriod period) => period.Kind == PeriodKind.Week ? WeekOf(period).Year : period.Start.Year;

    private static IEnumerable<AssessmentPeriod> PeriodsOf(DutyPeriod kind) => kind switch
    {
        DutyPeriod.Season => Enumerable.Range(2017, 7).Select(AssessmentPeriod.Season),
        DutyPeriod.Quarter => Years(4, AssessmentPeriod.Quarter),
        DutyPeriod.Week => Years(52, AssessmentPeriod.Week),
        DutyPeriod.TenDays => Years(36, (year, number) => AssessmentPeriod.TenDays(year, ((number - 1) / 3) + 1, ((number - 1) % 3) + 1)),
        _ => Years(12, AssessmentPeriod.Month),
    };

    private static IEnumerable<AssessmentPeriod> Years(int count, Func<int, int, AssessmentPeriod> of) =>
        Enumerable.Range(2022, 3).SelectMany(year => Enumerable.Range(1, count).Select(number => of(year, number)));

    private readonly record struct Key(int County, string Metric, AssessmentPeriod Period);
}

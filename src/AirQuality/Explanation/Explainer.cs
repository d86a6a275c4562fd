using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Explanation;

/// <summary>Tells of any figure of an area how it came to be: clause, inputs, what was left out and why, each rounding. Immutable and safe to share between threads.</summary>
/// <example><code>
/// var why = Explainer.Of(hours, network, AreaLevel.County).Explain(county, AssessmentPeriod.Month(2026, 10), "index");
/// Console.Write(why.ToText(Language.Chinese, depth: 3));
/// </code></example>
public sealed class Explainer
{
    private readonly DayDerivations days;
    private readonly PeriodDerivations periods;
    private readonly AssessmentOptions options;

    private Explainer(DayDerivations days, AssessmentOptions options)
    {
        this.days = days;
        this.options = options;
        periods = new PeriodDerivations(days, options);
    }

    /// <summary>The metrics <see cref="Explain(Area, AssessmentPeriod, string)"/> knows: what areas are ranked by; mean and percentile of each pollutant; <c>aqi</c> of a day; <c>rank</c>, the place by composite index.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
    [
        .. RankingMetric.All.Select(m => m.Key),
        .. Enum.GetValues<Pollutant>().SelectMany(p => new[] { PeriodDerivations.MeanKey(p), PeriodDerivations.PercentileKey(p) }),
        "aqi",
        "rank",
    ];

    /// <summary>The days figures are derived from.</summary>
    public DailyGrid Days => days.Days;

    /// <summary>Explains down to daily values, for data that begin there.</summary>
    /// <param name="days">The days.</param>
    /// <param name="options">Edition, scheme, precision: those of the figures to explain.</param>
    /// <returns>The explainer.</returns>
    public static Explainer Of(DailyGrid days, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new Explainer(new DayDerivations(days), options ?? AssessmentOptions.Default);
    }

    /// <summary>Explains down to the hours of stations.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="network">The stations and areas; may be <c>null</c> at <see cref="AreaLevel.Station"/>.</param>
    /// <param name="level">The level of the areas.</param>
    /// <param name="options">Edition, scheme, precision: those of the figures to explain.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The explainer.</returns>
    /// <exception cref="ArgumentNullException">There is no network and the level is above stations.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Explainer Of(HourlyGrid hours, StationNetwork? network, AreaLevel level, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        if (level != AreaLevel.Station)
            ArgumentNullException.ThrowIfNull(network);
        return Of(new StationHours(hours, network, level), options ?? AssessmentOptions.Default, cancellationToken);
    }

    internal static Explainer Of(StationHours hours, AssessmentOptions options, CancellationToken cancellationToken = default) =>
        new(new DayDerivations(hours, options.Standards, cancellationToken), options);

    /// <summary>A published figure.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period.</param>
    /// <param name="figure">One of <see cref="Figure.All"/>.</param>
    /// <returns>The derivation.</returns>
    /// <exception cref="ArgumentException">No such area, or a figure of others.</exception>
    public Derivation Explain(Area area, AssessmentPeriod period, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Explain(area, period, figure.Key);
    }

    /// <summary>A figure by the key of its metric.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period; for <c>aqi</c> a day.</param>
    /// <param name="metric">One of <see cref="Metrics"/>, in any case.</param>
    /// <returns>The derivation.</returns>
    /// <exception cref="ArgumentException">No such metric or area, or <c>aqi</c> of a period longer than a day.</exception>
    public Derivation Explain(Area area, AssessmentPeriod period, string metric)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(metric);
        return metric.ToLowerInvariant() switch
        {
            "aqi" when period.Days == 1 => DayAqi(area, period.Start),
            "aqi" => throw new ArgumentException($"AQI: expected one day, found {period}.", nameof(period)),
            "rank" => Place(area, period, RankingMetric.Index),
            var key => periods.Of(Row(area), period, key)
                ?? throw new ArgumentException($"'{metric}' is no metric: expected {string.Join(", ", Metrics)}.", nameof(metric)),
        };
    }

    /// <summary>The AQI of an area day.</summary>
    /// <param name="area">The area.</param>
    /// <param name="date">The day.</param>
    /// <returns>The derivation.</returns>
    /// <exception cref="ArgumentException">No such area.</exception>
    public Derivation DayAqi(Area area, LocalDate date) =>
        periods.DayAqi(Row(area), date, Title.Of(new("AQI", "AQI"), area, DayDerivations.Iso(date)));

    /// <summary>The AQI of an area hour, from the hours of its stations; particles by their hour, as the national platform does.</summary>
    /// <param name="area">The area.</param>
    /// <param name="hourEnd">The end of the hour, the official stamp.</param>
    /// <returns>The derivation.</returns>
    /// <exception cref="ArgumentException">No such area.</exception>
    /// <exception cref="InvalidOperationException">The data hold days only.</exception>
    public Derivation HourAqi(Area area, LocalDateTime hourEnd)
    {
        var row = Row(area);
        var date = HourStamp.Date(Math.DivRem(HourStamp.HourNumberOfEnd(hourEnd), 24, out _));
        var concentrations = PollutantConcentrations.From(p => Concentration.FromNullable(days.OfHour(row, p, hourEnd).Value));
        var edition = options.Standards.At(date);
        var aqi = options.Aqi.For(area, date);

        // HJ 633-2012 table 1, note 2: above 800 the hour of SO2 is not indexed, its mean of 24 hours reports it.
        var isAbove = !concentrations.SO2.IsMissing && IndividualAqi.Of(Standards.AqiItem.SO2Hour, concentrations.SO2, edition) is null;
        var day = isAbove ? days.OfDayToHour(row, Pollutant.SO2, hourEnd) : null;
        var result = AqiCalculator.RealTime(concentrations, new AqiRules(edition, aqi, aqi.WithholdsIncompleteHours(edition, date)), new RealTimeMeans(Concentration.FromNullable(day?.Value), Concentration.Missing));
        var stamp = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(hourEnd);
        return new AqiDerivations(aqi, hourly: true).Of(
            Title.Of(new("AQI（小时）", "Hourly AQI"), area, stamp), result, item => item == Standards.AqiItem.SO2Day ? day! : days.OfHour(row, Standards.AqiItems.Pollutant(item), hourEnd));
    }

    /// <summary>The place of an area among all areas of the data, ties sharing it.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period.</param>
    /// <param name="metric">What is ranked by.</param>
    /// <returns>The derivation; its first input is the figure of the area itself.</returns>
    /// <exception cref="ArgumentException">No such area.</exception>
    public Derivation Place(Area area, AssessmentPeriod period, RankingMetric metric)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(metric);
        Row(area);
        return periods.Place(area, period, metric);
    }

    private int Row(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Days.IndexOf(area) is >= 0 and var row ? row : throw new ArgumentException($"The data hold no area '{area}'.", nameof(area));
    }
}

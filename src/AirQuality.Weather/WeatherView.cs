using AirQuality.Meteorology;
using AirQuality.Terms;
using AirQuality.Weather.Efforts;
using AirQuality.Weather.Normalisation;

namespace AirQuality.Weather;

/// <summary>The areas of a level with their weather: what can be asked once the weather is known. Made by <see cref="WeatherViews.WithWeather"/>.</summary>
/// <remarks>Models are fitted when they are asked for and kept. Safe to share between threads.</remarks>
public sealed class WeatherView
{
    private readonly Lock fitting = new();
    private readonly Dictionary<SeriesKey, NormalisedSeries> fitted = [];
    private readonly Dictionary<WeatherRecord, WeatherFeatures> features = [];
    private readonly Dictionary<Area, WeatherRecord?> records = [];

    internal WeatherView(AreaView areas, WeatherSet weather, NormalisationOptions options)
    {
        Areas = areas;
        Weather = weather;
        Options = options;
    }

    /// <summary>The areas.</summary>
    public AreaView Areas { get; }

    /// <summary>The weather.</summary>
    public WeatherSet Weather { get; }

    /// <summary>How the weather is taken out.</summary>
    public NormalisationOptions Options { get; }

    /// <summary>A pollutant of an area with the weather taken out.</summary>
    /// <param name="area">The area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The series; where the weather cannot be taken out it says why.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public NormalisedSeries Normalise(Area area, Pollutant pollutant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Series([area], [pollutant], cancellationToken)[0];
    }

    /// <summary>The change of every pollutant of every area between two periods, split into weather, dust and the rest.</summary>
    /// <param name="period">The period. Of one that still runs, the days up to the last of the data.</param>
    /// <param name="query">What it is compared with, and of which areas and pollutants; by default the same days a year before, and all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One split an area and pollutant that has values; where the weather cannot be taken out it says why.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period or of the one compared with, or no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public EffortReport Effort(AssessmentPeriod period, EffortQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        var asked = query ?? EffortQuery.Default;
        var now = Known(period);
        var then = asked.With is { } with ? Known(with) : Known(now.PlusYears(-1));
        var series = Series(asked.Areas ?? Areas.Days.Areas, asked.Pollutants ?? [.. Pollutants.All], cancellationToken);
        return new EffortReport(now, then, [.. series.Select(s => EffortSplit.Of(s, now, then)).OfType<EffortSplit>()]);
    }

    /// <inheritdoc cref="Effort(AssessmentPeriod, EffortQuery?, CancellationToken)"/>
    public EffortReport Effort(string period, EffortQuery? query = null, CancellationToken cancellationToken = default) => Effort(AssessmentPeriod.Parse(period), query, cancellationToken);

    private AssessmentPeriod Known(AssessmentPeriod period)
    {
        var days = Areas.Days;
        return period.Start > days.LastDay || period.End < days.FirstDay
            ? throw new ArgumentException($"Expected a period from {days.FirstDay:uuuu-MM-dd} to {days.LastDay:uuuu-MM-dd}, found {period}.", nameof(period))
            : period.Until(days.LastDay);
    }

    private IReadOnlyList<NormalisedSeries> Series(IReadOnlyList<Area> areas, IReadOnlyList<Pollutant> pollutants, CancellationToken cancellationToken)
    {
        var days = Areas.Days;
        if (areas.FirstOrDefault(a => days.IndexOf(a) < 0) is { } unknown)
            throw new ArgumentException($"The days have no area '{unknown}'.", nameof(areas));
        SeriesKey[] asked = [.. areas.SelectMany(_ => pollutants, (area, pollutant) => new SeriesKey(area, pollutant))];
        lock (fitting)
        {
            var drafts = asked.Where(k => !fitted.ContainsKey(k)).Distinct().Select(k => new SeriesDraft(k, days, Areas.Assessment.Events, FeaturesOf(k.Area))).ToList();
            foreach (var series in WeatherNormaliser.Run(drafts, Options, cancellationToken))
                fitted.Add(new SeriesKey(series.Area, series.Pollutant), series);
            return [.. asked.Select(k => fitted[k])];
        }
    }

    private WeatherFeatures? FeaturesOf(Area area)
    {
        if (!records.TryGetValue(area, out var record))
            records.Add(area, record = Weather.Find(area, Areas.Data.Network));
        if (record is null)
            return null;
        if (!features.TryGetValue(record, out var known))
            features.Add(record, known = new WeatherFeatures(record));
        return known;
    }
}

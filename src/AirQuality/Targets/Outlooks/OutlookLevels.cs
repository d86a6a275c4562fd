using System.Collections.Concurrent;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The levels of this year and of past ones over all areas, known on one day: the trend they share, and by how much they err about it.</summary>
internal sealed class OutlookLevels
{
    // A single area's change over a year hardly lasts (about a tenth of it), the change that many areas share does for the most part. So the
    // trend is taken from all of them, and an area's own change only counts where it is fresh. These weights are prior knowledge; where
    // the data have years enough, the past corrects them: how much of the shared change lasted then (Persistence).
    private const double LastingShare = 0.9;

    // Sulphur dioxide comes from what is burnt and hardly from the weather: what areas share of its change goes on, and in every year tried somewhat faster.
    private const double LastingShareOfSulphur = 1.05;
    private const double LastingWeight = 0.02; // squared logarithms: as if two years that changed by a tenth had shown it
    private const int HalfYear = 180;
    private const int FewestDays = 45; // of a shared change that is to tell what lasts
    private const double MostLasting = 1.25; // a trend may quicken, but not without end
    private const double MostFreedom = 10; // with so many degrees Student's distribution is normal for our purpose
    private const double LeastFreedom = 3;

    // Months that follow one another are alike, so the mean of a season varies by more than that of as many days from all over the year. Longer windows than these a year has too few of.
    private static readonly int[] Windows = [30, 60, 90, 120];

    // Two windows of 30 days of two years differ by about 22 % where nothing else is known; that counts as twenty windows.
    private const double PriorDayVariance = 1.5;
    private const int PriorWindows = 20;
    private const int PriorAreas = 10;
    private const double NormalByMedian = 1.4826; // the deviation of a normal distribution by the median distance from its middle

    /// <summary>So few areas share one weather; only more of them average it away.</summary>
    public const int OneWeather = 10;

    private readonly OutlookOptions options;
    private readonly int[] pastToday;
    private readonly Lazy<EnteringDays[]> entering;
    private readonly Lazy<double[]> slices;
    private readonly ConcurrentDictionary<LevelKey, Lazy<PooledLevel>> pooled = [];

    public OutlookLevels(DailyGrid days, LocalDate asOf, OutlookOptions options)
    {
        this.options = options;
        Forecasts = new ForecastGuide(options.Forecasts, asOf);
        Known = Math.Clamp(Period.DaysBetween(days.FirstDay, asOf) + 1, 0, days.DayCount);
        var today = days.FirstDay.PlusDays(Known);
        pastToday = [.. Enumerable.Range(0, options.PastYears + 1).Select(year => Period.DaysBetween(days.FirstDay, today.PlusYears(-year)))];
        slices = new(Sliced);
        entering = new(() => [.. Enumerable.Range(0, days.Areas.Count).Select(row => new EnteringDays(days, row, options.Assessment))]);
    }

    public OutlookOptions Options => options;

    /// <summary>The forecasts known on the day.</summary>
    public ForecastGuide Forecasts { get; }

    /// <summary>How many days of the grid are known: the first one that is not.</summary>
    public int Known { get; }

    /// <summary>What all areas tell of a pollutant.</summary>
    public PooledLevel Of(Pollutant pollutant, EventScope part) => pooled.GetOrAdd(new LevelKey(pollutant, part), key => new(() => Pool(key))).Value;

    /// <summary>The middles of equally likely slices of Student's distribution, by which the levels of simulations lie around the expected one.</summary>
    public IReadOnlyList<double> Slices => slices.Value;

    /// <summary>How many weathers the areas tell of: few areas have one.</summary>
    public double Weathers => WeathersOf(OneWeather);

    /// <summary>The same where so many areas share one weather.</summary>
    public double WeathersOf(int areas) => Math.Max(1, entering.Value.Length / (double)areas);

    /// <summary>The last days beside the same ones so many years back.</summary>
    public LevelComparison Compare(ReadOnlySpan<int> codes, int yearsBack, int length) => LevelComparison.Of(codes, Known, pastToday[yearsBack], length);

    /// <summary>Student's, not normal: one weather tells the deviation badly, so years far out are likelier than it says. Not random numbers: few simulations already cover both tails.</summary>
    private double[] Sliced()
    {
        if (options.LevelSpread == 0)
            return [0];
        var freedom = Math.Clamp(2 + Weathers, LeastFreedom, MostFreedom);
        return [.. Enumerable.Range(0, OutlookHistory.SpreadLevels).Select(level => MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, (level + 0.5) / OutlookHistory.SpreadLevels))];
    }

    private PooledLevel Pool(LevelKey key)
    {
        var means = new double[options.PastYears];
        var trends = new double[options.PastYears];
        var compared = 0;
        var share = Persistence(key);
        for (var year = 1; year <= options.PastYears; year++)
        {
            var direct = Mean(key, Known, pastToday[year], options.LevelDays);
            means[year - 1] = direct.Value;
            compared = year == 1 ? direct.Areas : compared;

            // From last year to this one the change is expected to last; between earlier years it has happened. Those are compared year by year, since two years and more back
            // there may be no days to compare with today's, and the days of that year would then be drawn at a level of long ago.
            var change = year == 1 ? direct : Mean(key, pastToday[year - 2], pastToday[year - 1], options.LevelDays);
            trends[year - 1] = year == 1 ? share * Believed(change) : trends[year - 2] + Believed(change);
        }

        var byDay = Array.ConvertAll(Windows, length => DayVariance(key, entering.Value, length));
        return new PooledLevel(compared, means, trends, AreaVariance(key, entering.Value, means.Length == 0 ? 0 : means[0], byDay[^1]), byDay);
    }

    /// <summary>Which of the variances holds for so many days: that of the longest window that they fill.</summary>
    public static int WindowOf(int days) => Math.Max(0, Array.FindLastIndex(Windows, length => length <= days));

    /// <summary>The change of a few areas is their own weather as much as the trend; of many areas over many days it is the trend.</summary>
    private double Believed(PooledChange change) =>
        change.Areas / (double)(change.Areas + OneWeather) * change.Days / (change.Days + options.DaysWithoutChange + double.Epsilon) * change.Value;

    /// <summary>How much of the change that the areas shared lasted into the half year that followed, in the past half years of the data.</summary>
    private double Persistence(LevelKey key)
    {
        double agreed = (key.Pollutant == Pollutant.SO2 ? LastingShareOfSulphur : LastingShare) * LastingWeight, weight = LastingWeight;
        for (var back = HalfYear; back < Known; back += HalfYear)
        {
            var before = Mean(key, Known - back, pastToday[1] - back, options.LevelDays);
            var after = Mean(key, Known - back + HalfYear, pastToday[1] - back + HalfYear, HalfYear);
            if (before.Days < FewestDays || after.Days < HalfYear / 2)
                break;
            var believed = Math.Min(1, before.Days / options.LevelDays);
            var expected = Believed(before);
            agreed += believed * expected * after.Value;
            weight += believed * expected * expected;
        }

        return Math.Clamp(agreed / weight, 0, MostLasting);
    }

    private PooledChange Mean(LevelKey key, int end, int pastEnd, int length)
    {
        // The median, not the mean: where a few areas change by far more than the others, most areas' goals would be judged by those few.
        var logs = new List<double>();
        long compared = 0;
        foreach (var area in entering.Value)
        {
            var comparison = LevelComparison.Of(area.Codes(key.Pollutant, key.Part), end, pastEnd, length);
            if (!comparison.IsKnown)
                continue;
            logs.Add(comparison.Log);
            compared += comparison.Days;
        }

        return logs.Count == 0 ? default : new PooledChange(Median(logs), logs.Count, compared / (double)logs.Count);
    }

    /// <summary>By how much the windows of an area differ from one another in their change, as the variance of one day of it.</summary>
    private double DayVariance(LevelKey key, EnteringDays[] areas, int length)
    {
        // The median of the areas: one of them with broken instruments tells nothing of the others.
        var variances = new List<double>();
        var free = 0;
        var logs = new List<double>();
        foreach (var area in areas)
        {
            var codes = area.Codes(key.Pollutant, key.Part);
            logs.Clear();
            for (var back = 0; back + length <= options.LevelDays; back += length)
            {
                var comparison = LevelComparison.Of(codes, Known - back, pastToday[1] - back, length);
                if (comparison.IsKnown && comparison.Days >= length / 2)
                    logs.Add(comparison.Log);
            }

            if (logs.Count < 3)
                continue;
            variances.Add(SquaresAboutMean(logs) / (logs.Count - 1) / MedianOfVariance(logs.Count - 1));
            free += logs.Count - 1;
        }

        return ((length * Median(variances) * free) + (PriorDayVariance * PriorWindows)) / (free + PriorWindows);
    }

    private static double SquaresAboutMean(List<double> values)
    {
        var mean = values.Average();
        double squares = 0;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return squares;
    }

    /// <summary>The median of a variance estimated with so many degrees of freedom, where 1 is true (Wilson and Hilferty).</summary>
    private static double MedianOfVariance(int freedom) => Math.Pow(1 - (2.0 / (9 * freedom)), 3);

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? 0 : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    /// <summary>By how much the areas differ in the change of a year, less what chance of the days makes of it.</summary>
    private double AreaVariance(LevelKey key, EnteringDays[] areas, double mean, double byDay)
    {
        var prior = options.LevelSpread * options.LevelSpread;
        var distances = new List<double>();
        long compared = 0;
        foreach (var area in areas)
        {
            var comparison = LevelComparison.Of(area.Codes(key.Pollutant, key.Part), Known, pastToday[1], options.LevelDays);
            if (!comparison.IsKnown)
                continue;
            distances.Add(Math.Abs(comparison.Log - mean));
            compared += comparison.Days;
        }

        var count = distances.Count;
        if (count < 2)
            return prior;
        var length = compared / (double)count;
        var deviation = NormalByMedian * Median(distances);
        var among = Math.Max(0, (deviation * deviation) - (byDay / length));

        // Few months of comparison say little of a year: they count for as much of the areas as they are of it.
        var believed = count * Math.Min(1, length / 365) * Math.Min(1, length / 365);
        return ((among * believed) + (prior * PriorAreas)) / (believed + PriorAreas);
    }

    /// <summary>A pollutant in a part of the assessment.</summary>
    private readonly record struct LevelKey(Pollutant Pollutant, EventScope Part);

    /// <summary>The mean change of the areas that could be compared, how many they were, and on how many days each.</summary>
    private readonly record struct PooledChange(double Value, int Areas, double Days);
}

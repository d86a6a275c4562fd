using AirQuality.Statistics.Trends;
using AirQuality.Terms;

namespace AirQuality.Tests.Statistics.Trends;

[TestFixture]
public sealed class TrendAnalysisTests
{
    /// <summary>S = −1387 for R's Nile; rank correlation and Theil–Sen with interval as scipy 1.10.1 gives them (spearmanr, theilslopes).</summary>
    [Test]
    public void Of_Nile_EqualsScipy()
    {
        var trend = TrendAnalysis.Of(Years(1871, [.. ReferenceSeries.Nile.Select(v => (decimal?)v)]));
        Assert.That(trend.MannKendall.S, Is.EqualTo(-1387));
        Assert.That(trend.Spearman!.Coefficient, Is.EqualTo(-0.437449930079709).Within(1e-14));
        Assert.That(trend.Slope!.PerYear, Is.EqualTo(-2.6).Within(1e-12));
        Assert.That(trend.Slope.Low, Is.EqualTo(-3.627906976744186).Within(1e-12));
        Assert.That(trend.Slope.High, Is.EqualTo(-1.4285714285714286).Within(1e-12));
        Assert.That(trend.Slope.PercentPerYear, Is.EqualTo(-2.6 / 893.5 * 100).Within(1e-12)); // the median flow is 893.5
        Assert.That(trend.Verdict, Is.EqualTo(TrendVerdict.Falling));
    }

    /// <summary>The seasonal Kendall test of pyMannKendall's own test suite, 12 seasons, ties and missing months.</summary>
    [Test]
    public void Of_MonthlyRainfall_EqualsPyMannKendallSeasonal()
    {
        var trend = TrendAnalysis.Of(Rainfall());
        Assert.That(trend.MannKendall.S, Is.EqualTo(-399));
        Assert.That(trend.MannKendall.Variance, Is.EqualTo(34702.333333333336).Within(1e-9));
        Assert.That(trend.MannKendall.Z, Is.EqualTo(-2.136504114534638).Within(1e-13));
        Assert.That(trend.MannKendall.PValue, Is.EqualTo(0.03263834596177739).Within(1e-13));
        Assert.That(trend.Verdict, Is.EqualTo(TrendVerdict.Falling));
        Assert.That((trend.Count, trend.Missing, trend.Spearman), Is.EqualTo((353, 7, (SpearmanResult?)null)));
    }

    /// <summary>The same values as one series without seasons: pyMannKendall's original_test.</summary>
    [Test]
    public void Of_RainfallAsYears_EqualsPyMannKendallOriginal()
    {
        var trend = TrendAnalysis.Of(Years(1500, [.. Rainfall().Select(v => v.Value)]));
        Assert.That(trend.MannKendall.S, Is.EqualTo(-1959));
        Assert.That(trend.MannKendall.Variance, Is.EqualTo(4889800.333333333).Within(1e-6));
        Assert.That(trend.MannKendall.Z, Is.EqualTo(-0.8854562842589916).Within(1e-13));
        Assert.That(trend.MannKendall.PValue, Is.EqualTo(0.37591058740506833).Within(1e-13));
    }

    /// <summary>scipy 1.10.1, spearmanr and theilslopes at 0.95, on short series with ties.</summary>
    [TestCase(new[] { 9, 8, 8, 7, 6, 6, 5, 5 }, -0.9819805060619659, -0.6, -0.75, -0.5)]
    [TestCase(new[] { 60, 58, 55, 49, 50, 44, 46, 38, 35 }, -0.9666666666666667, -3.0, -3.6666666666666665, -2.5)]
    [TestCase(new[] { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 9 }, 0.5487146809479414, 0.3666666666666667, 0.0, 0.8)]
    public void Of_ShortSeriesWithTies_EqualsScipy(int[] values, double spearman, double slope, double low, double high)
    {
        var trend = TrendAnalysis.Of(Years(2013, [.. values.Select(v => (decimal?)v)]));
        Assert.That(trend.Spearman!.Coefficient, Is.EqualTo(spearman).Within(1e-13));
        Assert.That(trend.Slope!.PerYear, Is.EqualTo(slope).Within(1e-13));
        Assert.That(trend.Slope.Low, Is.EqualTo(low).Within(1e-13));
        Assert.That(trend.Slope.High, Is.EqualTo(high).Within(1e-13));
    }

    /// <summary>The critical values stand for the smallest coefficients that reach them: 29/35 is .829 to three decimals.</summary>
    [TestCase("1 2 3 4 5", SpearmanSignificance.OnePercent)] // 1.000
    [TestCase("2 1 3 4 5", SpearmanSignificance.FivePercent)] // 0.900
    [TestCase("2 1 4 3 5", SpearmanSignificance.None)] // 0.800
    [TestCase("3 2 1 4 5 6", SpearmanSignificance.None)] // 1 - 48/210 = 0.771
    [TestCase("2 1 4 3 6 5", SpearmanSignificance.FivePercent)] // 1 - 36/210 = 0.829
    [TestCase("2 1 3 4 5 6", SpearmanSignificance.OnePercent)] // 1 - 12/210 = 0.943
    [TestCase("6 5 4 3 1 2", SpearmanSignificance.OnePercent)] // -0.943
    [TestCase("1 2 3 4", SpearmanSignificance.None)]
    public void Spearman_AtTheCriticalValues_IsSignificant(string values, SpearmanSignificance expected) =>
        Assert.That(SpearmanTrend.Of([.. values.Split(' ').Select(decimal.Parse)]).Significance, Is.EqualTo(expected));

    /// <summary>t of 18 degrees of freedom: 1.7341 and 2.5524, hence 0.3783 and 0.5155.</summary>
    [Test]
    public void Spearman_BeyondTheTable_UsesTheTDistribution()
    {
        var result = SpearmanTrend.Of([.. Enumerable.Range(0, 20).Select(i => (decimal)i)]);
        Assert.That(result.Critical05, Is.EqualTo(0.3783).Within(5e-5));
        Assert.That(result.Critical01, Is.EqualTo(0.5155).Within(5e-5));
    }

    [Test]
    public void Of_ALineWithSeasons_GivesItsSlopeForAnySeasons([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        var cycle = Enumerable.Range(0, 12).Select(_ => (decimal)random.Next(100)).ToArray();
        var slope = random.Next(-20, 20) * 0.3m;
        var series = new List<SeriesValue>();
        for (var i = 0; i < 60; i++)
            series.Add(new SeriesValue(AssessmentPeriod.Month(2013 + (i / 12), (i % 12) + 1), random.Next(6) == 0 ? null : cycle[i % 12] + (slope * (i / 12))));
        var trend = TrendAnalysis.Of(series);
        Assert.That(trend.Slope!.PerYear, Is.EqualTo((double)slope).Within(1e-9));
        Assert.That(trend.Slope.Low, Is.EqualTo((double)slope).Within(1e-9));
        Assert.That(trend.Verdict, Is.EqualTo(slope == 0 ? TrendVerdict.NotSignificant : slope > 0 ? TrendVerdict.Rising : TrendVerdict.Falling));
    }

    [Test]
    public void Of_Reversed_TurnsEverySign([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        decimal?[] values = [.. Enumerable.Range(0, 15).Select(_ => (decimal?)random.Next(12))];
        var (there, back) = (TrendAnalysis.Of(Years(2000, values)), TrendAnalysis.Of(Years(2000, [.. values.Reverse()])));
        Assert.That(back.MannKendall.S, Is.EqualTo(-there.MannKendall.S));
        Assert.That(back.MannKendall.PValue, Is.EqualTo(there.MannKendall.PValue));
        Assert.That(back.Slope!.PerYear, Is.EqualTo(-there.Slope!.PerYear));
        Assert.That(back.Spearman!.Coefficient, Is.EqualTo(-there.Spearman!.Coefficient));
    }

    [Test]
    public void Of_AConstantSeries_HasNoTrendAndNoNaN()
    {
        var trend = TrendAnalysis.Of(Years(2000, 7, 7, 7, 7, 7, 7));
        Assert.That(trend.MannKendall, Is.EqualTo(new MannKendallResult(0, 0, null, null)));
        Assert.That(trend.Spearman!.Coefficient, Is.Null);
        Assert.That(trend.Slope!.PerYear, Is.Zero);
        Assert.That(trend.Verdict, Is.EqualTo(TrendVerdict.NotSignificant));
        Assert.That(TrendAnalysis.Of(Years(2000, 0, 0, 0)).Slope!.PercentPerYear, Is.Null);
    }

    [Test]
    public void Of_FewValues_IsTooShortAndNothingIsNaN()
    {
        foreach (var values in new decimal?[][] { [null], [3], [null, 3, null], [3, 4], [3, null, 5, 6], [1, 2, 3, 4] })
        {
            var trend = TrendAnalysis.Of(Years(2000, values));
            Assert.That(trend.Verdict, Is.EqualTo(TrendVerdict.TooShort));
            Assert.That(trend.Count + trend.Missing, Is.EqualTo(values.Length));
            Assert.That(new[] { trend.MannKendall.Z, trend.MannKendall.PValue, trend.Spearman!.Coefficient, trend.Slope?.PerYear, trend.Slope?.Low, trend.Slope?.High }, Has.None.NaN);
            Assert.That(trend.Slope is null, Is.EqualTo(trend.Count < 2));
            Assert.That(trend.Slope?.Low, Is.Null); // no interval of 95 % can be had of so few pairs
        }
    }

    [Test]
    public void Of_BadSeries_Throws()
    {
        Assert.That(() => TrendAnalysis.Of([]), Throws.ArgumentException);
        Assert.That(() => TrendAnalysis.Of([new(AssessmentPeriod.Year(2015), 1), new(AssessmentPeriod.Year(2014), 1)]), Throws.ArgumentException.With.Message.Contain("2014 after 2015"));
        Assert.That(() => TrendAnalysis.Of([new(AssessmentPeriod.Year(2014), 1), new(AssessmentPeriod.Month(2015, 1), 1)]), Throws.ArgumentException.With.Message.Contain("one kind"));
        Assert.That(() => TrendAnalysis.Of([new(AssessmentPeriod.Day(new NodaTime.LocalDate(2015, 1, 1)), 1)]), Throws.ArgumentException);
        Assert.That(() => TrendAnalysis.Of(Years(2000, 1), new TrendOptions { Confidence = 1 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static List<SeriesValue> Years(int first, params decimal?[] values) => [.. values.Select((v, i) => new SeriesValue(AssessmentPeriod.Year(first + i), v))];

    private static List<SeriesValue> Rainfall() =>
    [
        .. ReferenceSeries.BograRainfall.SelectMany((year, y) => year.Select((v, m) => new SeriesValue(AssessmentPeriod.Month(1981 + y, m + 1), v))),
    ];
}

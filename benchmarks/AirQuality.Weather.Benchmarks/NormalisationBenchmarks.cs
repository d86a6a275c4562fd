using AirQuality.Terms;
using AirQuality.Weather.Efforts;
using AirQuality.Weather.Normalisation;
using BenchmarkDotNet.Attributes;

namespace AirQuality.Weather.Benchmarks;

/// <summary>Taking the weather out of five years: ten models a pollutant, each averaged exactly over the season's weather.</summary>
[MemoryDiagnoser]
public class NormalisationBenchmarks
{
    private WeatherView fitted = null!;
    private NormalisedSeries series = null!;

    [Params(5)]
    public int Years { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        fitted = WindyYears.Of(Years);
        series = fitted.Normalise(fitted.Areas.Days.Areas[0], Pollutant.PM25);
        if (series.Refusal is not null || Trend() is null || Split().Splits[0].RestLow is null)
            throw new InvalidOperationException("The weather of the benchmark has no skill.");
    }

    [Benchmark(Baseline = true, Description = "one pollutant, days with intervals")]
    public NormalisedSeries One()
    {
        var view = WindyYears.Of(Years);
        return view.Normalise(view.Areas.Days.Areas[0], Pollutant.PM25);
    }

    [Benchmark(Description = "six pollutants, a year split with intervals")]
    public EffortReport Six() => WindyYears.Of(Years).Effort(AssessmentPeriod.Year(2025));

    [Benchmark(Description = "split of a year, models at hand")]
    public EffortReport Split() => fitted.Effort(AssessmentPeriod.Year(2025), new EffortQuery { Pollutants = [Pollutant.PM25] });

    [Benchmark(Description = "months with intervals, models at hand")]
    public IReadOnlyList<NormalisedMean> Months() => series.Months();

    [Benchmark(Description = "trend with its interval, models at hand")]
    public NormalisedTrend? Trend() => series.Trend();
}

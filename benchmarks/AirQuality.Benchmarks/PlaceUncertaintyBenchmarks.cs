using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>Gap report and place intervals of a province of counties over a year.</summary>
[MemoryDiagnoser]
public class PlaceUncertaintyBenchmarks
{
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2025);
    private DailyGrid days = null!;
    private IReadOnlyList<PeriodAssessment> assessments = null!;
    private RankingResult ranking = null!;

    [Params(200)]
    public int Counties { get; set; }

    [Params(10_000)]
    public int Draws { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        var builder = new DailyGridBuilder();
        for (var county = 0; county < Counties; county++)
        {
            var row = builder.AddArea(new Area($"County {county}", AreaLevel.County));
            for (var date = Year.Start; date <= Year.End; date = date.PlusDays(1))
                foreach (var pollutant in Pollutants.All)
                    if (date.Day != 1 + ((county + (int)pollutant) % 28)) // a day of each month is missing
                        builder.Add(row, date, pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? random.Next(20) / 10m : random.Next(10, 150)));
        }

        days = builder.Build();
        assessments = PeriodAssessor.AssessAll(days, Year);
        ranking = RankingMetric.Index.Rank(assessments);
        if (ranking.Ranked.Count != Counties)
            throw new InvalidOperationException("Not every county is ranked.");
    }

    [Benchmark(Description = "place intervals by resampling")]
    public PlaceUncertainty Intervals() =>
        PlaceUncertainty.Estimate(Ranked, new PlaceUncertaintyOptions { Draws = Draws });

    [Benchmark(Description = "assess, rank, gaps of the last ten with mixes")]
    public GapReport Gaps() => GapReport.LeaveBottom(days, Year, 10);

    [Benchmark(Description = "one county without each of its days")]
    public IReadOnlyList<Influence<LocalDate>> WithoutDays() =>
        new LeaveOneOut(Ranked, ranking.Ranked[^1].Area).Days(CancellationToken.None);

    private RankedPeriod Ranked => new() { Ranking = ranking, Period = Year, Days = days, Assessments = assessments };
}

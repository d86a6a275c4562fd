using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

/// <summary>Seeded counties with days so alike that places are close and some tie.</summary>
internal sealed class GeneratedGroup
{
    public GeneratedGroup(int seed, int areas, AssessmentPeriod period, AssessmentOptions? options = null)
    {
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        for (var number = 0; number < areas; number++)
        {
            var row = builder.AddArea(new Area($"county{number}", AreaLevel.County));

            // Every third county repeats the one before, so that ties are sure to occur.
            var source = number % 3 == 2 ? number - 1 : number;
            var own = new Random((seed * 1000) + source);
            foreach (var pollutant in Pollutants.All)
            {
                var level = own.Next(20, 90);
                for (var day = 0; day < period.Days; day++)
                {
                    var value = level + own.Next(40);
                    if (own.Next(40) > 0)
                        builder.Add(row, period.Start.PlusDays(day), pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? value / 50m : value));
                }
            }
        }

        Days = builder.Build();
        Period = period;
        Assessments = PeriodAssessor.AssessAll(Days, period, options);
        Ranking = RankingMetric.Index.Rank(Assessments);
    }

    public DailyGrid Days { get; }

    public AssessmentPeriod Period { get; }

    public IReadOnlyList<PeriodAssessment> Assessments { get; }

    public RankingResult Ranking { get; }

    public RankedPeriod Ranked => new() { Ranking = Ranking, Period = Period, Days = Days, Assessments = Assessments };

    public PeriodAssessment Of(Area area) => Assessments.Single(a => a.Area == area);

    /// <summary>The ranking with the figure of one area replaced, made by the engine.</summary>
    public static RankingResult With(RankingResult ranking, Area area, decimal value) =>
        RankingEngine.Rank(ranking.Ranked.Select(r => new RankingEntry(r.Area, r.Area == area ? value : r.Value)), ranking.Rule);

    /// <summary>The index of an assessment with some statistics replaced, made by <see cref="CompositeIndex"/>.</summary>
    public static decimal Index(PeriodAssessment assessment, Func<Pollutant, decimal?> replaced)
    {
        decimal Of(Pollutant p) => replaced(p) ?? assessment.Index.Singles[(int)p].Concentration!.Value;
        return CompositeIndex.Compute(
            new PollutantStatistics(Of(Pollutant.SO2), Of(Pollutant.NO2), Of(Pollutant.PM10), Of(Pollutant.PM25), Of(Pollutant.CO), Of(Pollutant.O3)),
            assessment.Edition,
            assessment.Index.Scheme).Published!.Value;
    }
}

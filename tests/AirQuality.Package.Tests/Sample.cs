using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Package.Tests;

/// <summary>The sample as the library itself reads it.</summary>
internal static class Sample
{
    private static readonly Lazy<(StationNetwork Network, HourlyGrid Hours, DailyGrid Days)> Read = new(() =>
    {
        var network = StationFile.Read(Path.Combine(Workshop.Data, "stations.csv"));
        var hours = ObservationReader.Read([Workshop.Data], new ReadOptions { Network = network }).Hours!;
        return (network, hours, DayAggregator.AreaDays(hours, network, AreaLevel.County));
    });

    public static HourlyGrid Hours => Read.Value.Hours;

    public static DailyGrid Days => Read.Value.Days;

    public static TargetPlan PlanOn(LocalDate day) => PlanFile.Read(Path.Combine(Workshop.Data, "targets.csv"), Days.Areas).RunningOn(day);

    public static RankingResult RankingOf(AssessmentPeriod period) => RankingMetric.Index.Rank(PeriodAssessor.AssessAll(Days, period));
}

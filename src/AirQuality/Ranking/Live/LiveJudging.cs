using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>How days and periods are judged: the options of the data with the events, classes and monitoring plans of the moment.</summary>
/// <param name="assessment">How they are assessed.</param>
/// <param name="ranking">How places are given.</param>
internal sealed class LiveJudging(AssessmentOptions assessment, RankingOptions ranking)
{
    private readonly PollutantMask notMonitored = PollutantMask.Where(assessment.Aqi.NotMonitored.Contains);

    public AssessmentOptions Assessment => assessment;

    public RankingOptions Ranking => ranking;

    public AggregationOptions Aggregation { get; } = new() { Standards = assessment.Standards, DegreeOfParallelism = 1 };

    /// <summary>Whether running sums give the figures of an area: not where events leave days out, nor of unrounded days.</summary>
    public bool IsPlain(Area area) => assessment.DailyPrecision == DailyPrecision.Published && assessment.Events?.Of(area) is null;

    /// <summary>Makes the AQI of an area on a day.</summary>
    public void MakeAqi(DayFigures day, int row, Area area, LocalDate date, Edition edition)
    {
        Span<Concentration> six = stackalloc Concentration[Pollutants.Count];
        day.CopySix(row, six);
        if (!edition.IndexesPublished)
            foreach (var pollutant in Pollutants.All)
                six[(int)pollutant] = IndexedValues.Of(day.Values.Exact(pollutant, new GridDay(row, 0)), pollutant, edition);
        var ozone1h = day.Values.MaximumOzone1h(new GridDay(row, 0), 1)[0] is >= 0 and var code ? Concentration.FromThousandths(code) : Concentration.Missing;
        var without = assessment.Aqi.Plans is null ? notMonitored : assessment.Aqi.NotMonitoredOn(area, date);
        day.Aqis[row] = AqiSummary.Daily(six, ozone1h, AqiRules.OfDay(edition, assessment.Aqi), without).Packed;
    }
}

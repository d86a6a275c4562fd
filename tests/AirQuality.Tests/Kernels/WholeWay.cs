using System.Security.Cryptography;
using System.Text;
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Tests.Assessments;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Kernels;

/// <summary>All figures of generated hours, from station days to places, in one line.</summary>
internal static class WholeWay
{
    public static string Digest()
    {
        var text = new StringBuilder();
        for (var seed = 1; seed <= 2; seed++)
        {
            var data = GeneratedHours.Of(seed);
            var stations = DayAggregator.StationDays(data.Grid, data.Network);
            var counties = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
            foreach (var grid in new[] { stations, counties })
                for (var area = 0; area < grid.Areas.Count; area++)
                    text.AppendJoin('\n', OracleText.Days(grid.Areas[area].Name, grid, area));
            foreach (var period in new[] { AssessmentPeriod.Month(2026, 2), AssessmentPeriod.Month(2026, 3), AssessmentPeriod.Range(counties.FirstDay, counties.LastDay) })
            {
                var assessments = PeriodAssessor.AssessAll(counties, period);
                text.AppendJoin('\n', assessments.Select(AssessmentText.Of));
                text.AppendJoin(' ', RankingMetric.Index.Rank(assessments).Ranked);
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

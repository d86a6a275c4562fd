using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Tests;

/// <summary>Five counties of two cities, whose hours get worse than the year before and lose their goals.</summary>
internal static class TestAir
{
    public const string Own = "望都县";

    public static readonly LocalDateTime LastHour = new(2026, 11, 22, 9, 0);

    private static readonly (string Station, string County, string City, int Base)[] Places =
        [("W1", Own, "保定市", 40), ("Q1", "清苑区", "保定市", 30), ("Y1", "涞源县", "保定市", 15), ("A1", "<b>长安区</b>", "石家庄市", 55), ("Z1", "正定县", "石家庄市", 48)];

    private static readonly Lazy<AirData> Usual = new(() => Make());

    /// <summary>The same up to the last hour, made once: nobody changes it.</summary>
    public static AirData Made => Usual.Value;

    public static AirData Make(LocalDateTime? last = null, int own = 40)
    {
        var builder = new HourlyGridBuilder();
        foreach (var (station, _, _, level) in Places)
        {
            builder.AddStation(station);
            for (var end = new LocalDateTime(2025, 1, 1, 1, 0); end <= (last ?? LastHour); end = end.PlusHours(1))
            {
                var worse = end.PlusHours(-1).Year == 2026 ? 4 : 0;
                var now = station == "W1" && end > LastHour.PlusHours(-1) ? own : level + worse;
                Add(Pollutant.PM25, now);
                Add(Pollutant.PM10, (level * 2) + worse);
                Add(Pollutant.O3, 90);
                Add(Pollutant.SO2, 6);
                Add(Pollutant.NO2, 25);
                Add(Pollutant.CO, 0.8m);

                void Add(Pollutant pollutant, decimal value) => builder.Add(station, end, pollutant, Concentration.FromDecimal(value));
            }
        }

        var air = AirData.Of(builder.Build(), Network());
        var counties = air.Counties.Areas;
        return air.With(new TargetPlan(
        [
            new Goal(counties.Single(c => c.Name == Own), GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 45) { Responsible = "望都县大气办" },
            new Goal(counties.Single(c => c.Name == Own), GoalMetric.GoodRatio, AssessmentPeriod.Year(2026), 85),
            new Goal(counties.Single(c => c.Name == "正定县"), GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 20),
        ]));
    }

    private static StationNetwork Network()
    {
        var text = "station,name,kind,county,city,province\n" + string.Concat(Places.Select(p => $"{p.Station},{p.Station},urban,{p.County},{p.City},河北省\n"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return StationFile.Read(stream, "stations.csv");
    }
}

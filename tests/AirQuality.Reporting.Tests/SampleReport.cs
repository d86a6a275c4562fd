using AirQuality.Observations;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

/// <summary>Seeded days of counties with a season, long names, a county whose name looks like a formula, ties and months without data.</summary>
internal static class SampleReport
{
    public const string LongName = "乌拉特中后联合旗经济技术开发区管理委员会";
    public const string Formula = "=1+2|<b>县";

    /// <summary>Days of 2025 and 2026 to 23 November; the last county has no May 2026, counties 2 and 3 are equal.</summary>
    public static DailyGrid Days(int counties, int seed = 7)
    {
        var builder = new DailyGridBuilder();
        var province = new Area("云岭省", AreaLevel.Province);
        for (var number = 0; number < counties; number++)
        {
            var name = number switch { 0 => LongName, 1 => Formula, _ => $"第{number}县" };
            var row = builder.AddArea(new Area(name, AreaLevel.County, new Area($"市{number / 20}", AreaLevel.City, province)));
            var random = new Random(seed + (number == 3 ? 2 : number));
            var level = 20 + ((number == 3 ? 2 : number) % 17);
            for (var date = new LocalDate(2025, 1, 1); date <= new LocalDate(2026, 11, 23); date = date.PlusDays(1))
            {
                var winter = 1 + (0.6 * Math.Cos(date.DayOfYear * 2 * Math.PI / 365));
                var noise = 0.6 + random.NextDouble();
                if (number == counties - 1 && counties > 4 && date.Year == 2026 && date.Month == 5)
                    continue;
                Add(Pollutant.PM25, (int)(level * winter * noise));
                Add(Pollutant.PM10, (int)(level * 1.8 * winter * noise) + 5);
                Add(Pollutant.O3, (int)(60 + (70 * (1.6 - winter)) + (random.NextDouble() * 60)));
                Add(Pollutant.SO2, 6 + random.Next(6));
                Add(Pollutant.NO2, 14 + (int)(12 * winter) + random.Next(8));
                Add(Pollutant.CO, (4 + random.Next(8)) / 10m);

                void Add(Pollutant pollutant, decimal value) => builder.Add(row, date, pollutant, Concentration.FromDecimal(value));
            }
        }

        return builder.Build();
    }

    /// <summary>Goals of the first counties: one that is met, one that is missed, and lost days.</summary>
    public static TargetPlan Plan(DailyGrid days) => new(
    [
        .. days.Areas.Take(4).Select((a, i) => new Goal(a, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), i == 0 ? 15 : 18 + (7 * i)) { Responsible = "生态环境局" }),
        .. days.Areas.Take(4).Select(a => new Goal(a, GoalMetric.GoodRatio, AssessmentPeriod.Year(2026), 85)),
    ]);

    public static Report Of(int counties, string period = "2026-10", Area? area = null, EventRegister? events = null)
    {
        var days = Days(counties);
        var options = ReportOptions.Default with { Area = area, Outlook = OutlookOptions.Default with { Simulations = 200 } };
        if (events is not null)
            options = options with { Plan = options.Plan with { Assessment = options.Plan.Assessment with { Events = events } } };
        return Report.Gather(days, AssessmentPeriod.Parse(period), Plan(days), options);
    }
}

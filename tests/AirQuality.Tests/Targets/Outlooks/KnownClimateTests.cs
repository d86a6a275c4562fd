using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>Countries whose climate is known: years differ by chance as the outlook takes them to, so its bands and odds can be held to what they say.</summary>
[TestFixture]
[Category("Long")]
public sealed class KnownClimateTests
{
    private const int Countries = 8;
    private const int AreaCount = 24;
    private const int WeatherCount = 4;
    private const double YearDeviation = 0.05; // all areas together
    private const double AreaDeviation = 0.05;
    private static readonly LocalDate First = new(2022, 1, 1);
    private static readonly LocalDate Last = new(2024, 12, 31);
    private static readonly BacktestOptions Few = BacktestOptions.Default with
    {
        Outlook = OutlookOptions.Default with { Simulations = 160 },
        Metrics = [GoalMetric.Statistic(Pollutant.PM25), GoalMetric.Statistic(Pollutant.NO2), GoalMetric.GoodRatio],
    };

    /// <summary>Nine of ten figures end within; four weathers are few, and the outlook errs on the wide side.</summary>
    [TestCase(0)]
    [TestCase(-0.06)]
    public void Run_YearsOfAKnownClimate_EndWithinTheBandAtLeastNineTimesOfTen(double trend)
    {
        var scores = Enumerable.Range(1, Countries).Select(seed => Backtest.Run(Days(seed, trend), Few).Total!).ToList();
        foreach (var score in scores)
            TestContext.Out.WriteLine($"{score}, off by {score.CalibrationError:0.000}, in the band {score.Coverage:0.000}");
        Assert.That(scores.Average(s => s.Coverage), Is.InRange(0.89, 0.98));
    }

    /// <summary>What is said of a goal comes as often in the mean of eight countries, within five points.</summary>
    [TestCase(0)]
    [TestCase(-0.06)]
    public void Run_YearsOfAKnownClimate_MeetGoalsAsOftenAsSaid(double trend)
    {
        var bins = Enumerable.Range(1, Countries).SelectMany(seed => Backtest.Run(Days(seed, trend), Few).Reliability).ToList();
        var off = bins.GroupBy(b => b.From).Sum(g => Math.Abs(g.Sum(b => b.Forecasts * (b.Forecast - b.Observed)))) / bins.Sum(b => b.Forecasts);
        Assert.That(off, Is.LessThan(0.05));
    }

    private static DailyGrid Days(int seed, double trend)
    {
        var chance = new Chance(seed);
        var builder = new DailyGridBuilder();
        var count = Period.DaysBetween(First, Last) + 1;
        var weathers = Enumerable.Range(0, WeatherCount).Select(_ => chance.Spells(count)).ToArray();
        var years = Enum.GetValues<Pollutant>().ToDictionary(p => p, _ => chance.Years(YearDeviation));
        for (var area = 0; area < AreaCount; area++)
        {
            var row = builder.AddArea(new Area($"area{area}", AreaLevel.City));
            var shared = weathers[area * WeatherCount / AreaCount];
            var own = chance.Spells(count);
            var ofArea = Enum.GetValues<Pollutant>().ToDictionary(p => p, _ => chance.Years(AreaDeviation));
            for (var day = 0; day < count; day++)
            {
                var date = First.PlusDays(day);
                var weather = (0.75 * shared[day]) + (0.66 * own[day]);
                foreach (var pollutant in Pollutants.All)
                {
                    var level = Level(pollutant, date) * Math.Exp((trend * day / 365) + years[pollutant][date.Year - First.Year] + ofArea[pollutant][date.Year - First.Year] + (0.5 * weather) + (0.2 * chance.Normal()));
                    var step = pollutant == Pollutant.CO ? 1 : 0;
                    builder.Add(row, date, pollutant, Concentration.FromDecimal(Math.Max(0.1m, decimal.Round((decimal)level, step))));
                }
            }
        }

        return builder.Build();
    }

    private static double Level(Pollutant pollutant, LocalDate date)
    {
        var winter = 0.45 * Math.Cos(2 * Math.PI * date.DayOfYear / 365);
        return pollutant switch
        {
            Pollutant.SO2 => 25 * Math.Exp(winter),
            Pollutant.NO2 => 35 * Math.Exp(winter),
            Pollutant.PM10 => 90 * Math.Exp(winter),
            Pollutant.PM25 => 55 * Math.Exp(winter),
            Pollutant.CO => 1.1 * Math.Exp(winter),
            _ => 90 * Math.Exp(-winter),
        };
    }

    private sealed class Chance(int seed)
    {
        private readonly Random random = new(seed);

        public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        public double[] Years(double deviation) => [.. Enumerable.Range(First.Year, Last.Year - First.Year + 1).Select(_ => deviation * Normal())];

        /// <summary>Days of which each is like the one before.</summary>
        public double[] Spells(int days)
        {
            var spells = new double[days];
            var now = Normal();
            for (var day = 0; day < days; day++)
                spells[day] = now = (0.75 * now) + (0.66 * Normal());
            return spells;
        }
    }
}

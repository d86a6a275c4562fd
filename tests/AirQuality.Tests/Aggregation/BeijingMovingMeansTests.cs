using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Aggregation;

/// <summary>The moving means that Beijing published beside its hours, first quarter of 2015.</summary>
[TestFixture]
public sealed class BeijingMovingMeansTests
{
    /// <summary>Hours are given to one decimal, so that a mean may be 0.1 from the published one, made from more.</summary>
    [Test]
    public void Of24Hours_FullWindows_EqualThePublishedMeans([Values("PM2.5", "PM10")] string type)
    {
        var pollutant = type == "PM10" ? Pollutant.PM10 : Pollutant.PM25;
        var builder = new HourlyGridBuilder();
        var published = new List<(string Station, NodaTime.LocalDateTime End, decimal Mean)>();
        foreach (var path in Directory.GetFiles(RealData.Folder("beijing-sites"), "beijing_all_*.csv.gz"))
        {
            foreach (var row in PublishedCsv.Rows(path))
            {
                var date = NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(row["date"]).Value;
                var end = date.AtMidnight().PlusHours(int.Parse(row["hour"], CultureInfo.InvariantCulture));
                foreach (var (station, cell) in row.Where(c => c.Key is not ("date" or "hour" or "type")))
                {
                    if (PublishedCsv.Number(cell) is not { } value)
                        continue;
                    if (row["type"] == type)
                        builder.Add(station, end, pollutant, Concentration.FromDecimal(value));
                    else if (row["type"] == type + "_24h")
                        published.Add((station, end, value));
                }
            }
        }

        var hours = builder.Build();
        var means = hours.StationIds.Select((_, row) => MovingMeans.Of24Hours(hours.Hours(pollutant, row), 3, atLeast: 24)).ToList();
        int close = 0, compared = 0;
        foreach (var (station, end, mean) in published)
        {
            var hour = NodaTime.Period.Between(hours.FirstDay.AtMidnight(), end, NodaTime.PeriodUnits.Hours).Hours - 1;
            if (hours.IndexOf(station) is not (>= 0 and var row) || means[row][(int)hour] is not { } own)
                continue;
            compared++;
            close += Math.Abs(own - mean) <= 0.1m ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{close} of {compared} within 0.1");
        Assert.That(compared, Is.GreaterThan(10_000));
        Assert.That(close, Is.GreaterThan(compared * 0.99));
    }
}

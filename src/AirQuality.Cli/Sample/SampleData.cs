using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>The hours of the sample: two years with seasons, weeks, days, regional episodes, a dust storm, gaps and an outage.</summary>
/// <remarks>
/// A value is a function of its station, pollutant and hour alone, never of the days asked for: the sample up to a later
/// date holds the same values where the two overlap. Integers only, so that every machine makes the same sample. Meant for dates from
/// 2020 to 2030; emissions change from year to year and outside those years the levels are still sound but less typical.
/// </remarks>
internal static class SampleData
{
    /// <summary>How many years a sample covers.</summary>
    public const int Years = 2;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The first day of the sample that ends before a date.</summary>
    public static LocalDate FirstDay(LocalDate endExclusive) => endExclusive.PlusYears(-Years);

    /// <summary>Makes the hours of the two years up to the day before a date.</summary>
    /// <param name="endExclusive">The day after the last one.</param>
    /// <returns>The hours of all thirty stations.</returns>
    public static HourlyGrid Generate(LocalDate endExclusive)
    {
        var first = FirstDay(endExclusive);
        var firstDay = NodaTime.Period.DaysBetween(Epoch, first);
        var dayCount = NodaTime.Period.DaysBetween(first, endExclusive);
        var longestLag = SampleNetwork.Counties.Max(c => c.County.Lag);
        var weathers = SampleNetwork.Counties.Select(c => c.Region).Distinct().ToDictionary(
            region => region,
            region => new SampleWeather(region, (firstDay * 24) - longestLag, (dayCount * 24) + longestLag));

        var builder = new HourlyGridBuilder();
        var stations = SampleNetwork.Network.Stations;
        for (var s = 0; s < stations.Count; s++)
        {
            var (county, region) = SampleNetwork.CountyOf(stations[s]);
            var model = new SampleStationModel(s + 1, stations[s], county, weathers[region]);
            for (var d = 0; d < dayCount; d++)
                AddDay(builder, s, stations[s], model, first.PlusDays(d), firstDay + d);
        }

        return builder.Build(new DateInterval(first, endExclusive.PlusDays(-1)));
    }

    private static void AddDay(HourlyGridBuilder builder, int row, Station station, SampleStationModel model, LocalDate date, int day)
    {
        builder.AddStation(station.Id);
        if (SampleOutages.IsOut(station, date))
            return;
        var gap = SampleOutages.GapOn(row + 1, day);
        model.Begin(date, day);
        var midnight = date.AtMidnight();
        Span<int> values = stackalloc int[Pollutants.Count];
        for (var hour = 0; hour < 24; hour++)
        {
            model.Hour(hour, values);
            var end = midnight.PlusHours(hour + 1);
            foreach (var pollutant in Pollutants.All)
            {
                if (!gap.Covers(pollutant, hour))
                    builder.Add(station.Id, end, pollutant, Concentration.FromThousandths(values[(int)pollutant]));
            }
        }
    }
}

using AirQuality.Cli.Sample;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Tests.Sample;

/// <summary>The annual figures of a county, reckoned straightforwardly: enough to judge levels, no substitute for the assessment.</summary>
internal sealed record CountyLevels(string Name, double SO2, double NO2, double PM10, double PM25, double CO95, double O3P90)
{
    public double Index => (SO2 / 60) + (NO2 / 40) + (PM10 / 70) + (PM25 / 35) + (CO95 / 4) + (O3P90 / 160);

    public static List<CountyLevels> Of(HourlyGrid grid, LocalDate first, LocalDate last) =>
        [.. SampleNetwork.Network.Areas(AreaLevel.County).Select(area => Of(grid, area, first, last))];

    private static CountyLevels Of(HourlyGrid grid, Area area, LocalDate first, LocalDate last)
    {
        var stations = SampleNetwork.Network.AssessmentStations(area).Select(s => grid.IndexOf(s.Id)).ToList();
        var days = new List<double>[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
        {
            days[(int)pollutant] = [];
            for (var date = first; date <= last; date = date.PlusDays(1))
            {
                if (pollutant is Pollutant.PM10 or Pollutant.PM25 && SampleDust.Covers(date))
                    continue;
                var offset = NodaTime.Period.DaysBetween(grid.FirstDay, date) * 24;
                var values = stations.Select(s => DayValue(pollutant, grid.Hours(pollutant, s).Slice(offset, 24))).OfType<double>().ToList();
                if (values.Count > 0)
                    days[(int)pollutant].Add(values.Average());
            }
        }

        return new CountyLevels(
            area.Name,
            days[(int)Pollutant.SO2].Average(),
            days[(int)Pollutant.NO2].Average(),
            days[(int)Pollutant.PM10].Average(),
            days[(int)Pollutant.PM25].Average(),
            Percentile(days[(int)Pollutant.CO], 0.95),
            Percentile(days[(int)Pollutant.O3], 0.90));
    }

    private static double? DayValue(Pollutant pollutant, ReadOnlySpan<Concentration> hours)
    {
        if (pollutant != Pollutant.O3)
            return Mean(hours, atLeast: 20);
        var windows = new List<double>();
        for (var start = 0; start + 8 <= 24; start++)
        {
            if (Mean(hours.Slice(start, 8), atLeast: 6) is { } mean)
                windows.Add(mean);
        }

        return windows.Count >= 14 ? windows.Max() : null;
    }

    private static double? Mean(ReadOnlySpan<Concentration> hours, int atLeast)
    {
        var sum = 0d;
        var count = 0;
        foreach (var hour in hours)
        {
            if (hour.IsMissing)
                continue;
            sum += hour.Thousandths / 1000d;
            count++;
        }

        return count >= atLeast ? sum / count : null;
    }

    private static double Percentile(List<double> values, double fraction)
    {
        values.Sort();
        var place = (values.Count - 1) * fraction;
        var below = (int)place;
        return below + 1 < values.Count ? values[below] + ((place - below) * (values[below + 1] - values[below])) : values[below];
    }
}

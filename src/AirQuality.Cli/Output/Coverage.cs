using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Output;

/// <summary>Of which station or area there is how much on which day.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="Rows">The stations or areas, in the order of their names in the data.</param>
internal sealed record Coverage(LocalDate FirstDay, IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>The coverage of what was read: values there are of those of the pollutants that are in the data at all, 24 hours a day.</summary>
    public static Coverage Of(ObservationSet set)
    {
        var pollutants = Pollutants.All.ToArray();
        if (set.Hours is { } hours)
        {
            var known = pollutants.Where(p => Enumerable.Range(0, hours.StationIds.Count).Any(s => HasValue(hours.Hours(p, s)))).ToArray();
            return new Coverage(hours.FirstDay, [.. hours.StationIds.Select((s, i) => new CoverageRow(s, Days(known, 24, p => hours.Hours(p, i), hours.DayCount)))]);
        }

        if (set.Days is not { } days)
            return new Coverage(default, []);
        var there = pollutants.Where(p => Enumerable.Range(0, days.Areas.Count).Any(a => HasValue(days.Published(p, a)))).ToArray();
        return new Coverage(days.FirstDay, [.. days.Areas.Select((a, i) => new CoverageRow(a.Name, Days(there, 1, p => days.Published(p, i), days.DayCount)))]);
    }

    private static bool HasValue(ReadOnlySpan<Concentration> values)
    {
        foreach (var value in values)
            if (!value.IsMissing)
                return true;
        return false;
    }

    private delegate ReadOnlySpan<Concentration> Series(Pollutant pollutant);

    private static double[] Days(Pollutant[] pollutants, int hours, Series series, int count)
    {
        var known = new int[count];
        foreach (var pollutant in pollutants)
        {
            var values = series(pollutant);
            for (var i = 0; i < values.Length; i++)
                known[i / hours] += values[i].IsMissing ? 0 : 1;
        }

        return [.. known.Select(k => pollutants.Length == 0 ? 0 : (double)k / (pollutants.Length * hours))];
    }
}

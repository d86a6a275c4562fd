using AirQuality.Observations.Memory;
using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>Hours that lie day by day, as runs of stations: a station's is put together when it is first asked for and kept.</summary>
/// <param name="days">The days; <c>null</c> for one without data.</param>
/// <param name="stations">How many stations there are.</param>
/// <param name="lastHour">The last hour with a value, -1 for none; <c>null</c> where it would have to be looked for.</param>
internal sealed class DayHourRuns(DayHours?[] days, int stations, int? lastHour) : IHourRuns
{
    // Nobody who asks for a county's goals looks at the hours of the country: a year of all of them would be copied for nothing.
    private readonly int[]?[] runs = new int[]?[stations];

    /// <inheritdoc/>
    public int? LastHour => lastHour;

    /// <inheritdoc/>
    public ReadOnlySpan<int> Run(Pollutant pollutant, int station)
    {
        // Two threads may put the same run together: both are the same, and one of them stays.
        var run = Volatile.Read(ref runs[station]);
        if (run is null)
            Volatile.Write(ref runs[station], run = Together(station));
        return run.AsSpan((int)pollutant * days.Length * DayHours.Hours, days.Length * DayHours.Hours);
    }

    /// <inheritdoc/>
    public IHourRuns Over(int day, int count)
    {
        // Of days before the last one nobody noted which hour is the last with a value.
        var last = lastHour - (day * DayHours.Hours);
        return new DayHourRuns(days[day..(day + count)], stations, last >= 0 && last < count * DayHours.Hours ? last : null);
    }

    private int[] Together(int row)
    {
        var run = GC.AllocateUninitializedArray<int>(Pollutants.Count * days.Length * DayHours.Hours);
        foreach (var pollutant in Pollutants.All)
        {
            var to = run.AsSpan((int)pollutant * days.Length * DayHours.Hours);
            for (var day = 0; day < days.Length; day++)
            {
                var hours = to.Slice(day * DayHours.Hours, DayHours.Hours);
                if (days[day] is { } held)
                    held.Of(pollutant, row).CopyTo(hours);
                else
                    hours.Fill(Concentration.MissingCode);
            }
        }

        return run;
    }
}

namespace AirQuality.Targets.Outlooks;

/// <summary>Days that may be drawn which follow one another, all of one past year.</summary>
/// <param name="End">The place after the last of them; they begin where the run before ends.</param>
/// <param name="Day">The first of them, as a day of the grid.</param>
/// <param name="Year">How many past years back, 0 for last year.</param>
internal readonly record struct PastRun(int End, int Day, int Year)
{
    /// <summary>The runs of days.</summary>
    public static PastRun[] Of(ReadOnlySpan<PastDay> days)
    {
        var runs = new List<PastRun>();
        var next = default(PastDay);
        for (var i = 0; i < days.Length; i++)
        {
            if (runs.Count > 0 && days[i] == next)
                runs[^1] = runs[^1] with { End = i + 1 };
            else
                runs.Add(new PastRun(i + 1, days[i].Day, days[i].Year));
            next = new PastDay(days[i].Day + 1, days[i].Year);
        }

        return [.. runs];
    }
}

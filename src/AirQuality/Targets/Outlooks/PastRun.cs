namespace AirQuality.Targets.Outlooks;

/// <summary>Days that may be drawn, one after the other, all of one past year.</summary>
/// <param name="End">The place after the last of them; they begin where the run before ends.</param>
/// <param name="Year">How many past years back, 0 for last year.</param>
internal readonly record struct PastRun(int End, int Year)
{
    /// <summary>The runs of days.</summary>
    public static PastRun[] Of(ReadOnlySpan<PastDay> days)
    {
        var runs = new List<PastRun>();
        for (var i = 0; i < days.Length; i++)
        {
            var run = new PastRun(i + 1, days[i].Year);
            if (runs.Count > 0 && runs[^1].Year == run.Year)
                runs[^1] = run;
            else
                runs.Add(run);
        }

        return [.. runs];
    }
}

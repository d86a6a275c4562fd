using AirQuality.Cli.Output;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Tracking;

namespace AirQuality.Cli.Commands;

/// <summary>What stands below the goals of an area: the days to come, and the measures.</summary>
internal static class GoalLines
{
    /// <summary>Writes the days to come as a table, then what the measures come to.</summary>
    /// <param name="pretty">Where to.</param>
    /// <param name="goals">The goals of an area.</param>
    /// <param name="measures">The goals that have measures, of this area and others.</param>
    /// <param name="words">The language.</param>
    public static void Write(PrettyWriter pretty, IReadOnlyList<TrackedGoal> goals, IReadOnlyList<MeasureBalance> measures, Words words)
    {
        if (DayGoalTable.Of(goals, words) is { } days)
        {
            pretty.Table(days);
            if (goals.Any(g => g.ForMonday().Any(p => p.Days.Any(d => d.IsByForecast))))
                pretty.Line(words.Pick("  *按预报分配", "  * shared out by the forecast"));
        }

        foreach (var balance in measures.Where(b => goals.Any(g => g.Goal == b.Goal)))
        {
            pretty.Line("  " + MeasureWords.Balance(balance, words));
            foreach (var effect in balance.Effects)
                pretty.Line("    " + MeasureWords.Effect(effect, words));
        }
    }
}

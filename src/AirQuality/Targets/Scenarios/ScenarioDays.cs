using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Scenarios;

/// <summary>The days of one area's period as a scenario ends it: those known, then those of another year.</summary>
internal sealed record ScenarioDays(DailyGrid WithoutEpisode, DailyGrid WithEpisode)
{
    /// <summary>The period with its rest taken from some years back.</summary>
    public static ScenarioDays Of(DailyGrid days, int row, AssessmentPeriod period, LocalDate asOf, int yearsBack, Scenario scenario)
    {
        var area = days.Areas[row];
        var values = new Concentration[Pollutants.Count, period.Days];
        var ozone1h = new int[period.Days];
        for (var i = 0; i < period.Days; i++)
        {
            var date = period.Start.PlusDays(i);
            var known = date <= asOf;
            var source = NodaTime.Period.DaysBetween(days.FirstDay, known ? date : date.PlusYears(-yearsBack));
            ozone1h[i] = Value(days.MaximumOzone1h(row), Pollutant.O3).Code;
            foreach (var pollutant in Pollutants.All)
                values[(int)pollutant, i] = Value(days.Published(pollutant, row), pollutant);

            Concentration Value(ReadOnlySpan<Concentration> all, Pollutant pollutant)
            {
                var value = source >= 0 && source < all.Length ? all[source] : Concentration.Missing;
                return known ? value : Better(value, pollutant, scenario.PercentOf(pollutant));
            }
        }

        var without = Grid();
        if (scenario.Episode is not { } episode)
            return new ScenarioDays(without, without);
        var first = Math.Max(0, NodaTime.Period.DaysBetween(period.Start, asOf) + 1);
        var level = Published(episode.Level, episode.Pollutant);
        for (var i = first; i < Math.Min(period.Days, first + episode.Days); i++)
            if (values[(int)episode.Pollutant, i] < level)
                values[(int)episode.Pollutant, i] = level;
        return new ScenarioDays(without, Grid());

        DailyGrid Grid() => new([area], period.Start, period.Days, [.. values.Cast<Concentration>().Select(DayValue.Of)], ozone1h);
    }

    /// <summary>Why the days of another year are too few to be repeated, or <c>null</c>: what the goal's figure is made of must be valid there as in any free range (HJ 663).</summary>
    public static Reason? Incomplete(DailyGrid days, int row, Goal goal, AssessmentPeriod rest, AssessmentOptions options)
    {
        var assessment = PeriodAssessor.Assess(days, row, rest, options);
        return goal.Metric.Kind switch
        {
            GoalKind.Mean or GoalKind.Percentile => assessment[goal.Metric.Pollutant!.Value].Reason,
            GoalKind.Index => assessment.Pollutants.Select(p => p.Reason?.For(p.Pollutant)).FirstOrDefault(r => r is not null),
            _ => assessment.DaysReason,
        };
    }

    /// <summary>The sum of a pollutant's days, µg/m³ × days.</summary>
    public static decimal Sum(DailyGrid grid, Pollutant pollutant)
    {
        long sum = 0;
        foreach (var value in grid.Published(pollutant, 0))
            sum += value.IsMissing ? 0 : value.Thousandths;
        return (decimal)sum / Concentration.Scale;
    }

    /// <summary>The days above a goal.</summary>
    public static int Above(DailyGrid grid, Goal goal)
    {
        var count = 0;
        foreach (var value in grid.Published(goal.Metric.Pollutant!.Value, 0))
            count += value.Value > goal.Value ? 1 : 0;
        return count;
    }

    private static Concentration Better(Concentration value, Pollutant pollutant, decimal percent) =>
        value.Value is { } known && percent != 0 ? Published(Math.Min(known * (100 - percent) / 100, Concentration.MaxThousandths / Concentration.Scale), pollutant) : value;

    private static Concentration Published(decimal value, Pollutant pollutant) => Concentration.FromDecimal(decimal.Round(value, pollutant == Pollutant.CO ? 1 : 0));
}

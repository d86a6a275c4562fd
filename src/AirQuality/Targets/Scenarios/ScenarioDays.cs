using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Scenarios;

/// <summary>The days of one area's period as a scenario ends it: those known, then those of another year, each without what events leave out of it.</summary>
internal sealed class ScenarioDays
{
    private readonly EnteringDays source;
    private readonly AssessmentPeriod period;
    private readonly Concentration[,] values;
    private readonly int[] ozone1h;
    private readonly PollutantMask[] leftOut;

    /// <summary>The period with its rest taken from some years back.</summary>
    public ScenarioDays(EnteringDays source, ScenarioRest rest, Scenario scenario)
    {
        this.source = source;
        period = rest.Period;
        values = new Concentration[Pollutants.Count, period.Days];
        ozone1h = new int[period.Days];
        leftOut = new PollutantMask[period.Days];
        for (var day = 0; day < period.Days; day++)
        {
            var date = period.Start.PlusDays(day);
            if (date <= rest.AsOf)
                Take(day, date, scenario: null);
            else
                Take(day, date.PlusYears(-rest.YearsBack), scenario);
        }

        WithoutEpisode = Days();
        WithEpisode = scenario.Episode is { } episode ? With(episode, Math.Max(0, NodaTime.Period.DaysBetween(period.Start, rest.AsOf) + 1)) : WithoutEpisode;
    }

    public EnteringDays WithoutEpisode { get; }

    public EnteringDays WithEpisode { get; }

    /// <summary>Why the days of another year are too few to be repeated, or <c>null</c>: what the goal's figure is made of must be valid there as in any free range (HJ 663).</summary>
    public static Reason? Incomplete(EnteringDays days, Goal goal, ComparedPeriod rest)
    {
        var assessment = PeriodAssessor.Assess(days, rest);
        return goal.Metric.Kind switch
        {
            GoalKind.Mean or GoalKind.Percentile => assessment[goal.Metric.Pollutant!.Value].Reason,
            GoalKind.Index => assessment.Pollutants.Select(p => p.Reason?.For(p.Pollutant)).FirstOrDefault(r => r is not null),
            _ => assessment.DaysReason,
        };
    }

    /// <summary>The sum of a pollutant's days that count, µg/m³ × days.</summary>
    public static decimal Sum(EnteringDays days, Pollutant pollutant)
    {
        long sum = 0;
        foreach (var code in days.Codes(pollutant, EventScope.Statistics))
            sum += Math.Max(code, 0);
        return (decimal)sum / Concentration.Scale;
    }

    /// <summary>The days above a goal.</summary>
    public static int Above(EnteringDays days, Goal goal)
    {
        var count = 0;
        foreach (var code in days.Codes(goal.Metric.Pollutant!.Value, EventScope.Statistics))
            count += code > goal.Value * Concentration.Scale ? 1 : 0;
        return count;
    }

    /// <summary>Takes a day of the source; one to come, which a scenario is given for, is bettered by it.</summary>
    private void Take(int day, LocalDate from, Scenario? scenario)
    {
        var index = source.DayOf(from);
        var exists = index >= 0 && index < source.DayCount;
        leftOut[day] = exists ? source.LeftOut(index, EventScope.All) : default;
        ozone1h[day] = Better(exists ? source.MaximumOzone1h[index] : Concentration.Missing, Pollutant.O3, scenario).Code;
        foreach (var pollutant in Pollutants.All)
        {
            var code = exists ? source.Measured(pollutant)[index] : Concentration.MissingCode;
            values[(int)pollutant, day] = Better(code < 0 ? Concentration.Missing : Concentration.FromThousandths(code), pollutant, scenario);
        }
    }

    /// <summary>The same with an episode on the first days to come.</summary>
    private EnteringDays With(ScenarioEpisode episode, int first)
    {
        var level = Published(episode.Level, episode.Pollutant);
        for (var day = first; day < Math.Min(period.Days, first + episode.Days); day++)
        {
            // What an event leaves out is as good as missing: there the episode is all there is.
            ref var value = ref values[(int)episode.Pollutant, day];
            if (leftOut[day].Contains(episode.Pollutant) || value < level)
                value = level;
            leftOut[day] = leftOut[day].Except(default(PollutantMask).With(episode.Pollutant));
        }

        return Days();
    }

    private EnteringDays Days()
    {
        var written = new DailyValues(areaCount: 1, period.Days);
        foreach (var pollutant in Pollutants.All)
            for (var day = 0; day < period.Days; day++)
                written.Write(pollutant, new GridDay(0, day), DayValue.Of(values[(int)pollutant, day]));
        ozone1h.CopyTo(written.MaximumOzone1h(new GridDay(0, 0), period.Days));
        var grid = new DailyGrid([source.Area], period.Start, period.Days, written);
        return new EnteringDays(grid, source.Options, [.. leftOut]);
    }

    // Published decimals again after the change: the figures of a scenario are made of days as a bureau would publish them.
    private static Concentration Better(Concentration value, Pollutant pollutant, Scenario? scenario) =>
        value.Value is { } known && scenario?.PercentOf(pollutant) is { } percent && percent != 0
            ? Published(Math.Min(known * (100 - percent) / 100, Concentration.MaxThousandths / Concentration.Scale), pollutant)
            : value;

    private static Concentration Published(decimal value, Pollutant pollutant) => Concentration.FromDecimal(decimal.Round(value, pollutant == Pollutant.CO ? 1 : 0));
}

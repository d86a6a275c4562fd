using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>How likely goals are met: the days to come are drawn from the same calendar days of past years, brought to this year's level.</summary>
/// <remarks>
/// Whole days of all six pollutants are drawn in blocks, so that episodes and what goes together stay whole. Figures are made of whole
/// published values, exactly as an assessment makes them; only the draws are chance, and they follow from the seed.
/// </remarks>
/// <example><code>
/// var goal = new Goal(county, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 33);
/// var outlook = Outlook.Of(days, [goal], asOf)[0];
/// Console.WriteLine($"{outlook.Probability:P0} likely, {outlook.P05} to {outlook.P95}");
/// </code></example>
public static class Outlook
{
    /// <summary>The outlook of goals.</summary>
    /// <param name="days">Days of this year and of past years.</param>
    /// <param name="goals">The goals.</param>
    /// <param name="asOf">The last day that is known; later days of the grid are not looked at. Where the grid ends earlier, that is where the days to come begin.</param>
    /// <param name="options">How days are drawn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal, in their order; without usable history one that says so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">The options ask for unrounded daily values.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<OutlookResult> Of(
        DailyGrid days, IEnumerable<Goal> goals, LocalDate asOf, OutlookOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(goals);
        options = (options ?? OutlookOptions.Default).Validated();
        var asked = goals.ToList();
        return Of(days, asked, asOf, options, ofPeriod => Recalibrations.Of(days, ofPeriod.Key, asOf, ofPeriod.Select(i => asked[i].Metric), options, cancellationToken), cancellationToken);
    }

    /// <summary>The outlook of goals, with what past forecasts teach given for each period.</summary>
    internal static IReadOnlyList<OutlookResult> Of(
        DailyGrid days, List<Goal> asked, LocalDate asOf, OutlookOptions options, Func<IGrouping<AssessmentPeriod, int>, Recalibrations?> past, CancellationToken cancellationToken)
    {
        asOf = days.DayCount > 0 ? LocalDate.Min(asOf, days.LastDay) : asOf;
        var results = new OutlookResult[asked.Count];
        var levels = new OutlookLevels(days, asOf, options);
        var regions = OutlookRegions.Of(days, asOf, options);
        foreach (var ofPeriod in Enumerable.Range(0, asked.Count).GroupBy(i => asked[i].Period))
        {
            var window = new OutlookWindow(days, ofPeriod.Key, asOf, levels);
            var recalibrations = window.Remaining == 0 ? null : past(ofPeriod);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellationToken };

            // Simulate once, ask often: the draws of an area serve all its goals of the period, whatever their values. Areas that stand side by side are drawn together.
            var byArea = ofPeriod.Where(i => !asked[i].Metric.IsOfPlaces).GroupBy(i => asked[i].Area);
            Parallel.ForEach(byArea.Chunk(SumsSideBySide.AtOnce), parallel, areas =>
            {
                var drawn = areas.ToDictionary(ofArea => ofArea.Key, ofArea => new DrawnArea(days, ofArea.Key, window, regions));
                foreach (var sameFigure in areas.SelectMany(ofArea => ofArea).GroupBy(i => asked[i].Metric))
                {
                    var goals = sameFigure.GroupBy(i => asked[i].Area).ToList();
                    var figures = window.Drawn([.. goals.Select(ofArea => drawn[ofArea.Key].Plan(sameFigure.Key))]);
                    foreach (var (ofArea, simulated) in goals.Zip(figures))
                    {
                        using (simulated)
                        {
                            var summary = drawn[ofArea.Key].Summary(simulated, sameFigure.Key, asOf, recalibrations?.Of(sameFigure.Key) ?? Recalibration.None);
                            foreach (var i in ofArea)
                                results[i] = summary.Result(asked[i]);
                        }
                    }
                }
            });

            var ranks = ofPeriod.Where(i => asked[i].Metric.IsOfPlaces).ToList();
            foreach (var ofGroup in ranks.GroupBy(i => OutlookRanking.GroupOf(asked[i].Area, options)))
            {
                var ranking = new OutlookRanking(days, ofGroup.Key, window, parallel);
                foreach (var i in ofGroup)
                    results[i] = ranking.Result(asked[i], asOf);
            }
        }

        return results;
    }
}

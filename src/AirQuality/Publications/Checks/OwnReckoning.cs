using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Publications.Checks;

/// <summary>Holds published figures against one's own observations, and says which rule or day explains a difference.</summary>
public static class OwnReckoning
{
    /// <summary>Checks the figures of the areas one has days of.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="days">The days.</param>
    /// <param name="options">How to assess, or <c>null</c> for the default.</param>
    /// <param name="cancellationToken">Stops between figures.</param>
    /// <returns>One result for each figure whose area and period the days cover.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<PublishedCheck> Check(IReadOnlyList<PublishedFigure> figures, DailyGrid days, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(days);
        var areas = new AreaFinder(days.Areas);
        var checks = new List<PublishedCheck>();
        foreach (var published in figures.Where(f => f is { Value: not null, Quantity.Aspect: FigureAspect.Value, Subject: FigureSubject.Area }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Figure.All.FirstOrDefault(f => f.Key == published.Quantity.Metric.Key) is { } figure && areas.Find(published.Area, published.City) is [var area]
                && published.Period.Start <= days.LastDay && published.Period.End >= days.FirstDay)
                checks.Add(Check(published, new OwnFigure(days, area, published.Period, figure), options ?? AssessmentOptions.Default));
        }

        return checks;
    }

    private static PublishedCheck Check(PublishedFigure published, OwnFigure own, AssessmentOptions options)
    {
        var printed = published.Value!.Value;
        if (own.Round(options, published.Decimals) is not { } expected)
            return new PublishedCheck(published, CheckKind.OwnReckoning, CheckVerdict.Consistent);
        if (expected == printed)
            return new PublishedCheck(published, CheckKind.OwnReckoning, CheckVerdict.Follows) { Expected = expected };
        var rule = Explanations(own, options).FirstOrDefault(e => own.Round(e.Options, published.Decimals) == printed)?.Rule;
        return new PublishedCheck(published, CheckKind.OwnReckoning, rule is null ? CheckVerdict.Contradicts : CheckVerdict.Consistent)
        {
            Expected = expected,
            Rule = rule ?? string.Empty,
            IsLikelyMisprint = rule is null && Misprints.IsLikely(printed, expected, published.Decimals),
        };
    }

    /// <summary>Other ways to reckon the same figure, from the rules in use to single days that are missing at the publisher's.</summary>
    private static IEnumerable<Explanation> Explanations(OwnFigure own, AssessmentOptions options)
    {
        // The likelier first, for the first that fits is told. Single days come last: of a long period some day fits by chance.
        var precision = options.DailyPrecision == DailyPrecision.Published ? DailyPrecision.Unrounded : DailyPrecision.Published;
        yield return new Explanation($"daily {precision}", options with { DailyPrecision = precision });
        if (options.Events is not null)
        {
            foreach (var scope in Enum.GetValues<EventScope>().Where(s => s != options.EventScope))
                yield return new Explanation($"events {scope}", options with { EventScope = scope });
            yield break;
        }

        for (var day = LocalDate.Max(own.Period.Start, own.Days.FirstDay); day <= LocalDate.Min(own.Period.End, own.Days.LastDay); day = day.PlusDays(1))
        {
            var left = ExceptionalEvent.OfDays(own.Area, day, day) with { Pollutants = [.. Pollutants.All] };
            yield return new Explanation($"without {LocalDatePattern.Iso.Format(day)}", options with { Events = new EventRegister([left]), EventScope = EventScope.All });
        }
    }

    /// <summary>Another way to reckon a figure.</summary>
    private sealed record Explanation(string Rule, AssessmentOptions Options);

    /// <summary>A figure of one's own.</summary>
    private sealed record OwnFigure(DailyGrid Days, Area Area, AssessmentPeriod Period, Figure Figure)
    {
        /// <summary>The value at the decimals that are printed; <c>null</c> where there is none.</summary>
        public decimal? Round(AssessmentOptions options, int decimals) =>
            Figure.Of(PeriodAssessor.Assess(Days, Area, Period, options)) is { } value ? decimal.Round(value, decimals, MidpointRounding.ToEven) : null;
    }
}

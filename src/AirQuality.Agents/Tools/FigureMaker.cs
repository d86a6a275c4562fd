using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Agents.Tools;

/// <summary>Makes the figures of answers, each with its unit, edition and clause.</summary>
internal static class FigureMaker
{
    /// <summary>A figure by key, with name and unit.</summary>
    public static AnswerFigure Of(Inquiry ask, string key, decimal? value) => new(key, value)
    {
        Name = ask.Words.Metric(key),
        Unit = AnswerWords.Unit(key, ask.Words),
    };

    /// <summary>A figure that has another name than that of its key.</summary>
    public static AnswerFigure Named(string key, decimal? value, string name, string unit = "") => new(key, value) { Name = name, Unit = unit };

    /// <summary>A figure of an area over a period, as it was assessed.</summary>
    public static AnswerFigure OfAssessment(Inquiry ask, AreaInView own, PeriodAssessment assessment, RankingMetric metric)
    {
        var reason = metric.ReasonOf(assessment);
        return Of(ask, metric.Key, metric.Of(assessment)) with
        {
            Area = own.Name,
            Period = assessment.Period.ToString(),
            Edition = assessment.Edition.Id,
            Clause = Clause(ask, own, assessment.Period, metric.Key),
            IsValid = reason is null,
            Reasons = reason is null ? [] : [ask.Words.Reason(reason)],
            Source = Origin(assessment.Origin),
        };
    }

    /// <summary>Where a figure comes from, for machines.</summary>
    public static string Origin(FigureOrigin origin) => origin.ToString().ToLowerInvariant();

    /// <summary>The clause a figure goes by, the same for all areas; <c>null</c> where there are no days to derive it from.</summary>
    public static string? Clause(Inquiry ask, AreaInView own, AssessmentPeriod period, string key)
    {
        if (!own.View.HasDays || !own.View.Days.Areas.Contains(own.Area) || !Explanation.Explainer.Metrics.Contains(key, StringComparer.Ordinal))
            return null;
        // A rule is of an edition and a kind of period, so that one derivation tells it for all areas and periods of the kind.
        var rule = ask.Data.Once(
            $"clause {own.View.Level} {own.View.Assessment.Standards.At(period.End).Id} {period.Kind} {key}",
            () => own.View.Explain(own.Area.ToString(), period, key).Rule ?? string.Empty);
        return rule.Length == 0 ? null : ask.Words.Source(rule);
    }

    /// <summary>The arguments that explain a figure.</summary>
    public static IReadOnlyDictionary<string, string>? Explain(AreaInView own, AssessmentPeriod period, string key) =>
        !own.View.HasDays || !own.View.Days.Areas.Contains(own.Area) || !Explanation.Explainer.Metrics.Contains(key, StringComparer.Ordinal) ? null : new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Asking.Inputs.AreaName] = own.Area.ToString(),
            [Asking.Inputs.LevelName] = own.View.Level.ToString().ToLowerInvariant(),
            [Asking.Inputs.PeriodName] = period.ToString(),
            ["figure"] = key,
        };
}

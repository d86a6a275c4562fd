using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Words;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Tells what a figure states by all that is said about it.</summary>
internal sealed class QuantityReader(TableContext context, ReadingNotes notes)
{
    /// <summary>The quantity of a cell in a period, or <c>null</c> when it is none of ours or open; then it is noted.</summary>
    public PublishedQuantity? Read(FigureDraft draft, AssessmentPeriod period)
    {
        // A word that is not understood leaves the whole column out: behind PM2.5 it may say that this is anything but its mean.
        var phrase = draft.Phrase;
        if (phrase.Residue.Length > 0 || phrase.HasSeveralMetrics)
            return Unread(draft, isKnown: false);
        if (phrase.Other is not null)
            return Unread(draft, isKnown: true);
        if ((phrase.Metric ?? context.Metric ?? context.MetricOfName) is not { } metric)
        {
            notes.Ask(new PublishedQuestion(QuestionKind.NoMetric, context.At(draft.Row, draft.Column.Index), draft.Heading, $"--column \"{draft.Heading}=pm25\""));
            return null;
        }

        if (!IsOurStatistic(metric, phrase.Statistics))
            return Unread(draft, isKnown: true);
        return new PublishedQuantity(WithUnit(metric, draft), AspectOf(phrase), BaseOf(phrase, period));
    }

    /// <summary>Means of all but CO and O3, which are assessed by percentiles; a mean of those is printed under the same name by some.</summary>
    private static bool IsOurStatistic(PublishedMetric metric, IReadOnlyList<string> statistics) => statistics.All(s => s switch
    {
        "mean" => true,
        "p95" => metric == PublishedMetric.CO,
        "p90" or "8h" => metric == PublishedMetric.O3,
        "percentile" => metric == PublishedMetric.CO || metric == PublishedMetric.O3, // the one they are assessed by
        _ => false,
    });

    /// <summary>优良天数(%) is the ratio under the name of the days.</summary>
    private static PublishedMetric WithUnit(PublishedMetric metric, FigureDraft draft)
    {
        var isPercent = (draft.Content.Unit ?? draft.Phrase.Unit) is FigureUnit.Percent or FigureUnit.Points;
        if (!isPercent || metric.Kind != FigureKind.Days)
            return metric;
        return metric == PublishedMetric.GoodDays ? PublishedMetric.GoodRatio : metric == PublishedMetric.HeavyDays ? PublishedMetric.HeavyRatio : metric;
    }

    private FigureAspect AspectOf(Phrase phrase)
    {
        if (phrase.Aspect is { } aspect)
            return aspect;
        return context.IsGoal ? FigureAspect.Goal : FigureAspect.Value;
    }

    private static PublishedBase BaseOf(Phrase phrase, AssessmentPeriod period)
    {
        if (phrase.Base is not { Kind: PublishedBaseKind.FixedYear } fixedYear)
            return phrase.Base ?? PublishedBase.LastYear;
        return fixedYear.Year == period.Start.Year - 1 ? PublishedBase.LastYear : fixedYear;
    }

    private PublishedQuantity? Unread(FigureDraft draft, bool isKnown)
    {
        notes.LeaveOut(context.At(draft.Row, draft.Column.Index), draft.Heading, isKnown);
        return null;
    }
}

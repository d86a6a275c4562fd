using AirQuality.Publications;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>
/// Completes the headings (or row labels) that lean on the one before: 同比 behind 综合指数 is the change of the index, 同比 below
/// 2020年5月 that of May 2020.
/// </summary>
/// <remarks>
/// A change belongs to the figure before it in its group. Where that figure is the older of two years, it belongs to the newer one:
/// 2024年 | 2023年 | 同比 is the change of 2024, whichever stands first.
/// </remarks>
internal static class CarriedPhrases
{
    /// <summary>The phrases in their order, completed.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="groups">The group of each; nothing is carried from one group to another.</param>
    public static IReadOnlyList<Phrase> Carry(IReadOnlyList<Phrase> phrases, IReadOnlyList<string> groups)
    {
        var carried = new Phrase[phrases.Count];
        for (var at = 0; at < phrases.Count; at++)
        {
            var before = carried.Take(at).Where((_, i) => groups[i] == groups[at]).Reverse().ToList();
            carried[at] = phrases[at].IsPlace ? phrases[at] : WithPeriod(WithMetric(phrases[at], before), before);
        }

        return carried;
    }

    private static Phrase WithMetric(Phrase phrase, List<Phrase> before)
    {
        var leans = phrase.Aspect is FigureAspect.Change or FigureAspect.Base or FigureAspect.Goal || (phrase.Aspect is null && phrase.Periods.Count > 0);
        if (!leans || phrase.Metric is not null || phrase.HasSeveralMetrics || phrase.Role is not null || phrase.Other is not null)
            return phrase;
        return before.Find(b => b.Metric is not null && !b.IsPlace) is { } owner
            ? phrase with { Metric = owner.Metric, Statistics = owner.Statistics, IsPaid = owner.IsPaid }
            : phrase;
    }

    private static Phrase WithPeriod(Phrase phrase, List<Phrase> before)
    {
        if (phrase.Aspect is not FigureAspect.Change || phrase.Periods.Count > 0)
            return phrase;
        var values = before.SkipWhile(b => !IsValueOf(b, phrase)).TakeWhile(b => b.Aspect is not FigureAspect.Change)
            .Where(b => IsValueOf(b, phrase) && b.Periods.Count == 1).Select(b => b.Periods[0]).ToList();
        if (values.Count == 0)
            return phrase;
        var nearest = values[0];
        var newest = values.Where(v => v.Shape == nearest.Shape && (v.HasSameDates(nearest) || v.Week == nearest.Week)).MaxBy(v => v.Year ?? int.MinValue) ?? nearest;
        return phrase with { Periods = [newest] };
    }

    private static bool IsValueOf(Phrase candidate, Phrase change) =>
        candidate is { Aspect: null, IsPlace: false } && (candidate.Metric is null || change.Metric is null || candidate.Metric == change.Metric);
}

using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Finds out by which figure places are: as the heading says, else by what the figures show.</summary>
/// <remarks>
/// A bare 排名 may be the place by any figure of the table. The one whose order it follows is it; the index goes first where several do.
/// Where none does, it is the place by a figure that is not printed, and nobody but the user can say which.
/// </remarks>
internal sealed class PlaceChooser(TableContext context, ReadingNotes notes, IReadOnlyList<SeriesCell> figures, Func<FigureDraft, ResolvedPeriod?> periodOf)
{
    /// <summary>Pairs that no order fits by chance: that of five areas.</summary>
    private const int LeastTelling = 9;

    /// <summary>By which figure these places are; <c>null</c> when it is open, which is then asked.</summary>
    public PlaceChoice? Choose(PlaceSeries series)
    {
        var phrase = series.Phrase;
        var candidates = figures.Where(f => IsPossible(f, series)).GroupBy(f => new QuantityKey(f.Quantity, f.Period)).Select(g => PlaceCandidate.Of(g, series)).ToList();
        var isNamed = phrase.Metric is not null && !phrase.IsPlaceOfGroup;
        // The title ranks by a figure that is not printed: 综合指数排名 above PM2.5 and 优良天数比例.
        var isOfTitle = phrase.Metric is null && phrase.Aspect is null && context.Metric is { } title && !candidates.Exists(c => c.Quantity.Metric == title);
        if (isOfTitle && candidates.Exists(c => FitOf(c, series) is { IsExact: true, StrictPairs: > LeastTelling }))
            return Ask(series);
        if (phrase is { Aspect: FigureAspect.Base, Metric: null } && candidates.Count == 0)
        {
            // 上月排名: whatever it is by, it is no place of this period.
            notes.LeaveOut(context.At(series.First.Row, series.First.Column.Index), series.First.Heading, isKnown: true);
            return null;
        }

        if (isOfTitle || candidates.Count == 0)
            return NotPrinted(series, phrase.Metric ?? context.Metric);
        var best = isNamed ? Nearest(candidates, series) : Fitting(candidates, series);
        if (best is null)
            return Ask(series, candidates);
        var isFromBottom = FromBottom(series, best) || (isNamed && series.IsFromBottom is null && IsReversed(best));
        return new PlaceChoice(new QuantityKey(best.Quantity, best.Period), best.Values, isFromBottom, RemarkOf(best, candidates, isNamed, isFromBottom));
    }

    private static bool IsPossible(SeriesCell figure, PlaceSeries series)
    {
        var phrase = series.Phrase;
        var isLastYears = series.Period is { } older && figure.Quantity is { Aspect: FigureAspect.Base, Base.Kind: PublishedBaseKind.LastYear } && IsSame(figure.Period.PlusYears(-1), older);
        if (series.Period is { } period && !IsSame(figure.Period, period) && !isLastYears)
            return false;
        if (phrase.Metric is { } metric && figure.Quantity.Metric != metric)
            return false;
        var isChange = figure.Quantity.Aspect is FigureAspect.Change or FigureAspect.Difference;
        return phrase.Aspect switch
        {
            FigureAspect.Change => isChange && (phrase.Base is not { } named || named == figure.Quantity.Base),
            FigureAspect.Base => figure.Quantity.Aspect == FigureAspect.Base,
            _ when isLastYears => true,
            null when phrase.Metric is not null && !phrase.IsPlaceOfGroup => figure.Quantity.Aspect == FigureAspect.Value,
            _ => figure.Quantity.Aspect == FigureAspect.Value || isChange,
        };
    }

    private static bool IsSame(AssessmentPeriod one, AssessmentPeriod other) => one.Start == other.Start && one.End == other.End;

    private PlaceChoice? NotPrinted(PlaceSeries series, PublishedMetric? metric)
    {
        if (metric is null)
            return Ask(series);
        if (periodOf(series.First) is not { Period: { } period })
            return null;
        var phrase = series.Phrase;
        var quantity = new PublishedQuantity(metric, phrase.Aspect ?? FigureAspect.Value, phrase.Base ?? PublishedBase.LastYear);
        return new PlaceChoice(new QuantityKey(quantity, period), Values: null, series.IsFromBottom ?? (IsBottomList && series.Least == 1), Remark: null);
    }

    private PlaceChoice? Ask(PlaceSeries series, IReadOnlyList<PlaceCandidate>? candidates = null)
    {
        var first = series.First;
        // Without a period nothing of the table is read: one question at a time.
        if (periodOf(first) is null)
            return null;
        var only = candidates is [var single] ? single : null;
        var meaning = only is null ? "place:index" : $"place:{only.Quantity.Key}" + (only.FitFromBottom.IsConsistent && !only.Fit.IsConsistent ? ":bottom" : string.Empty);
        notes.Ask(new PublishedQuestion(QuestionKind.BarePlace, context.At(first.Row, first.Column.Index), first.Heading, $"--column \"{first.Heading}={meaning}\""));
        return null;
    }

    private bool IsBottomList => context.Own.Any(c => c.IsBottom) && !context.Own.Any(c => c.IsTop);

    /// <summary>Of the periods of a named figure, the one the places fit; the nearest column where several do.</summary>
    private static PlaceCandidate Nearest(List<PlaceCandidate> candidates, PlaceSeries series) =>
        candidates.OrderBy(c => Math.Min(c.Fit.Contradictions, c.FitFromBottom.Contradictions)).ThenBy(c => Math.Abs(c.Series - series.First.Series)).First();

    private PlaceCandidate? Fitting(List<PlaceCandidate> candidates, PlaceSeries series)
    {
        bool IsConsistent(PlaceCandidate c) => FitOf(c, series).IsConsistent;
        bool IsTelling(PlaceCandidate c) => FitOf(c, series).StrictPairs > 0;
        if (candidates.Count == 1)
            return IsConsistent(candidates[0]) ? candidates[0] : NearlyFitting(candidates, series);
        var fitting = candidates.FindAll(c => IsConsistent(c) && IsTelling(c));
        if (fitting.Count == 0)
            return candidates.Exists(IsTelling) ? NearlyFitting(candidates, series) : OnlyValue(candidates);
        var exact = fitting.FindAll(c => FitOf(c, series).IsExact);
        var best = exact.Count > 0 ? exact : fitting;
        // Few areas are in the order of some figure by chance: only the index, by which most are ranked, is taken for granted then.
        return best.Find(c => c.Quantity == new PublishedQuantity(PublishedMetric.Index))
            ?? (best.Count == 1 && FitOf(best[0], series).StrictPairs > LeastTelling ? best[0] : null);
    }

    /// <summary>With one area or all figures equal, nothing can be seen: the index, or the metric of the title, or the only value.</summary>
    private PlaceCandidate? OnlyValue(List<PlaceCandidate> candidates)
    {
        var values = candidates.FindAll(c => c.Quantity.Aspect == FigureAspect.Value);
        return values.Find(c => c.Quantity.Metric == PublishedMetric.Index) ?? values.Find(c => c.Quantity.Metric == context.Metric) ?? (values.Count == 1 ? values[0] : null);
    }

    /// <summary>Misprints happen: one figure that all but a few pairs fit, while no other comes near.</summary>
    private PlaceCandidate? NearlyFitting(List<PlaceCandidate> candidates, PlaceSeries series)
    {
        // Of fewer than fifteen pairs, those of six areas, a single misprint is too large a share to be told from another figure.
        double Share(PlaceCandidate c) => FitOf(c, series) is { StrictPairs: > 14 } fit ? (double)fit.Contradictions / fit.StrictPairs : 1;
        var near = candidates.FindAll(c => Share(c) <= 0.05);
        return near.Count == 1 && candidates.TrueForAll(c => c == near[0] || Share(c) > 0.2) ? near[0] : null;
    }

    private PlaceFit FitOf(PlaceCandidate candidate, PlaceSeries series) => FromBottom(series, candidate) ? candidate.FitFromBottom : candidate.Fit;

    private bool FromBottom(PlaceSeries series, PlaceCandidate candidate) =>
        series.IsFromBottom ?? (IsBottomList && candidate.FitFromBottom.Contradictions < candidate.Fit.Contradictions);

    /// <summary>Whether all places are in the order from the worst, too many of them to be so by chance: a list of the last that says so nowhere.</summary>
    private static bool IsReversed(PlaceCandidate candidate) =>
        candidate.FitFromBottom is { IsExact: true, StrictPairs: > LeastTelling } fit && candidate.Fit.Contradictions == fit.StrictPairs;

    private static RemarkKind? RemarkOf(PlaceCandidate best, List<PlaceCandidate> candidates, bool isNamed, bool isFromBottom)
    {
        PlaceFit Fit(PlaceCandidate c) => isFromBottom ? c.FitFromBottom : c.Fit;
        if (!Fit(best).IsConsistent)
            return RemarkKind.UnsurePlace;
        // Two areas are in the order of anything.
        if (!isNamed && candidates.Count > 1 && Fit(best).StrictPairs < 3)
            return RemarkKind.SeveralFit;
        if (!isNamed && candidates.Exists(c => c != best && Fit(c).StrictPairs > 0 && (Fit(c).IsExact || (!Fit(best).IsExact && Fit(c).IsConsistent))))
            return RemarkKind.SeveralFit;
        return Fit(best).AreTiesShared ? null : RemarkKind.TiesBroken;
    }
}

namespace AirQuality.Publications.Checks;

/// <summary>Holds the figure of all areas against the mean of the areas in the same list, and an index against its statistics as well.</summary>
/// <remarks>It never contradicts: a city has stations of its own, and a mean may be of some of the areas only (10市平均).</remarks>
internal static class MeanCheck
{
    public static PublishedCheck Check(PublishedFigure whole, FigureLookup lookup, IReadOnlyList<PublishedFigure> figures)
    {
        if (whole.Quantity.Metric == PublishedMetric.Index && IndexCheck.Check(whole, lookup) is { Verdict: CheckVerdict.Follows } reckoned)
            return reckoned;
        var members = figures.Where(f => f.Subject == FigureSubject.Area && f.Value is not null && f.Quantity == whole.Quantity && f.Period == whole.Period
            && f.Source.File == whole.Source.File && f.Source.Sheet == whole.Source.Sheet && f.Source.Column == whole.Source.Column).ToList();
        // Of the same column only: a sheet may hold the same figure of two groups of areas side by side.
        if (members.Count < 2)
            return new PublishedCheck(whole, CheckKind.Nothing, CheckVerdict.Consistent);
        var mean = members.Sum(m => m.Value!.Value) / members.Count;
        // Both ways of rounding a half are in use for means.
        var follows = decimal.Round(mean, whole.Decimals, MidpointRounding.ToEven) == whole.Value || decimal.Round(mean, whole.Decimals, MidpointRounding.AwayFromZero) == whole.Value;
        return new PublishedCheck(whole, CheckKind.MeanOfAreas, follows ? CheckVerdict.Follows : CheckVerdict.Consistent) { Expected = decimal.Round(mean, whole.Decimals, MidpointRounding.ToEven) };
    }
}

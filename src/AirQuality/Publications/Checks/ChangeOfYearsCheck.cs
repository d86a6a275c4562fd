namespace AirQuality.Publications.Checks;

/// <summary>Holds a change against the figures of both years; without last year's, against every base there can have been.</summary>
internal static class ChangeOfYearsCheck
{
    public static PublishedCheck Check(PublishedFigure change, FigureLookup lookup)
    {
        if (change.Quantity.Base != PublishedBase.LastYear || lookup.ValueOf(change) is not { Value: { } now } figure)
            return new PublishedCheck(change, CheckKind.Nothing, CheckVerdict.Consistent);
        if (lookup.BaseOf(change) is not { Value: { } before } last)
        {
            // The rule of the published figures leaves some changes without a base: 27 and 11.3 % give none.
            var exists = BaseRecovery.Recover(figure, change) is not null || change.Value <= -100;
            return new PublishedCheck(change, CheckKind.ChangeOfAnyBase, CheckVerdict.Consistent) { Rule = exists ? string.Empty : "unrounded" };
        }

        var expected = ChangeArithmetic.Change(change.Quantity, now, before, change.Decimals);
        if (expected == change.Value)
            return new PublishedCheck(change, CheckKind.ChangeOfYears, CheckVerdict.Follows) { Expected = expected };
        var isWithin = expected is null || IsWithin(change, figure, last);
        return new PublishedCheck(change, CheckKind.ChangeOfYears, isWithin ? CheckVerdict.Consistent : CheckVerdict.Contradicts)
        {
            Expected = expected,
            IsLikelyMisprint = !isWithin && Misprints.IsLikely(change.Value!.Value, expected!.Value, change.Decimals),
        };
    }

    /// <summary>Whether figures that round to the printed ones give the change, rounded either way.</summary>
    private static bool IsWithin(PublishedFigure change, PublishedFigure now, PublishedFigure before)
    {
        var half = Half(change);
        var halfNow = Half(now);
        var halfBefore = Half(before);
        var (low, high) = ChangeArithmetic.IsDifference(change.Quantity)
            ? (now.Value!.Value - halfNow - before.Value!.Value - halfBefore, now.Value.Value + halfNow - before.Value.Value + halfBefore)
            : (Percent(now.Value!.Value - halfNow, before.Value!.Value + halfBefore), before.Value > halfBefore ? Percent(now.Value.Value + halfNow, before.Value.Value - halfBefore) : decimal.MaxValue / 2);
        return change.Value >= low - half && change.Value <= high + half;
    }

    private static decimal Percent(decimal now, decimal before) => (now - before) / before * 100;

    private static decimal Half(PublishedFigure figure) => new(5, 0, 0, isNegative: false, (byte)(figure.Decimals + 1));
}

namespace AirQuality.Publications.Checks;

/// <summary>Holds a change against the figures of both years; without last year's, against every base there can have been.</summary>
internal static class ChangeOfYearsCheck
{
    // A base printed as 0 may have been all but 0, and a rise on it any per cent. Half the range, as half a digit is still added to it.
    private const decimal Unbounded = decimal.MaxValue / 2;

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
        var least = now.Value!.Value - halfNow;
        var most = now.Value.Value + halfNow;
        var bounds = ChangeArithmetic.IsDifference(change.Quantity)
            ? new ValueBounds(least - before.Value!.Value - halfBefore, most - before.Value.Value + halfBefore)
            : new ValueBounds(Percent(least, before.Value!.Value + halfBefore), before.Value > halfBefore ? Percent(most, before.Value.Value - halfBefore) : Unbounded);
        return bounds.Allow(change.Value!.Value, half);
    }

    private static decimal Percent(decimal now, decimal before) => (now - before) / before * 100;

    private static decimal Half(PublishedFigure figure) => new(5, 0, 0, isNegative: false, (byte)(figure.Decimals + 1));
}

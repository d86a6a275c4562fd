namespace AirQuality.Publications;

/// <summary>Finds last year's figure from this year's and the printed change.</summary>
/// <remarks>
/// Changes are reckoned from the printed figures of both years, half to even at the decimals of the change. So a value at the
/// printed decimals either gives the printed change or does not, and all that do are found: the answer is exact.
/// </remarks>
public static class BaseRecovery
{
    /// <summary>The most values that are counted. A change without decimals on a large figure leaves more open than is worth telling.</summary>
    private const int MostOpen = 100_000;

    /// <summary>The figure a year before.</summary>
    /// <param name="now">The figure of this year.</param>
    /// <param name="change">Its change on last year: per cent; percentage points of ratios; days of day counts.</param>
    /// <returns>Its bounds, and the value where only one fits; <c>null</c> when no base gives this change.</returns>
    /// <exception cref="ArgumentException">The figures have no values, or are not a value and its change on last year.</exception>
    public static RecoveredBase? Recover(PublishedFigure now, PublishedFigure change)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(change);
        if (now.Value is not { } value || change.Value is not { } printed || now.Quantity.Metric != change.Quantity.Metric || change.Quantity is not { Aspect: FigureAspect.Change or FigureAspect.Difference })
            throw new ArgumentException("Expected a figure and its change.", nameof(change));
        var step = Step(now.Decimals);
        if (ChangeArithmetic.IsDifference(change.Quantity))
        {
            var half = Step(change.Decimals) / 2;
            var only = value - printed;
            var isExact = change.Decimals >= now.Decimals && only >= 0;
            return only + half < 0 ? null : new RecoveredBase(Math.Max(0, only - half - (step / 2)), only + half + (step / 2), isExact ? 1 : 0, isExact ? only : null) { Fitting = only };
        }

        return OfPercent(value, now.Decimals, printed, change.Decimals);
    }

    /// <summary>The figures of last year that follow from the others and are not printed, marked as derived.</summary>
    /// <param name="figures">The figures of one or more publications.</param>
    /// <returns>One figure for each value that is the only one to fit.</returns>
    public static IReadOnlyList<PublishedFigure> Derive(IReadOnlyList<PublishedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Bases(figures, found => found.Value);
    }

    /// <summary>Figures of last year that give the printed changes where several could: for ranking by change alone, never to be shown.</summary>
    internal static IReadOnlyList<PublishedFigure> DeriveForChanges(IReadOnlyList<PublishedFigure> figures) =>
        Bases(figures, found => found.Value is null ? found.Fitting : null);

    private static List<PublishedFigure> Bases(IReadOnlyList<PublishedFigure> figures, Func<RecoveredBase, decimal?> valueOf)
    {
        var list = new FigureLookup(figures);
        var derived = new List<PublishedFigure>();
        foreach (var change in figures.Where(f => f.Value is not null && f.Quantity is { Aspect: FigureAspect.Change, Base.Kind: PublishedBaseKind.LastYear }))
        {
            // Only where one value alone fits, and never beside one that is printed: what is derived may be ranked and compared later on.
            if (list.ValueOf(change) is not { Value: not null } now || list.BaseOf(change) is { Value: not null } || Recover(now, change) is not { } found)
                continue;
            derived.Add((change with
            {
                Quantity = new PublishedQuantity(change.Quantity.Metric, FigureAspect.Base, PublishedBase.LastYear),
                Value = valueOf(found),
                Decimals = now.Decimals,
                Place = null,
            }).With(RemarkKind.DerivedBase, FormattableString.Invariant($"{found.Low:0.###}..{found.High:0.###}")));
        }

        return derived;
    }

    private static RecoveredBase? OfPercent(decimal now, int decimals, decimal change, int changeDecimals)
    {
        var half = Step(changeDecimals) / 2;
        var step = Step(decimals);
        var halfStep = Step(decimals) / 2;
        // A fall by all of it says nothing of what there was.
        if (change - half <= -100)
            return null;
        // now = base × (100 + change) / 100. Both are known to half a step of their last digit, so the base lies between the outermost
        // of the four quotients; which of the values in between give the printed change is not solved but asked, as the change was
        // rounded too. The larger the base, the smaller the change, so those that give it stand in a row, and halving finds its ends.
        var low = Math.Max(0, now - halfStep) * 100 / (100 + change + half);
        var high = (now + halfStep) * 100 / (100 + change - half);
        var first = Math.Max(1, Math.Ceiling(low / step)); // on a base of zero there is no change in per cent
        var end = Math.Floor(high / step) + 1;
        var lowest = FirstWhere(first, end, steps => ChangeArithmetic.Percent(now, steps * step, changeDecimals) <= change);
        var beyond = FirstWhere(lowest, end, steps => ChangeArithmetic.Percent(now, steps * step, changeDecimals) < change);
        var count = beyond - lowest;
        if (count > MostOpen)
            return new RecoveredBase(low, high, MostOpen, null);
        return count <= 0 ? null : new RecoveredBase(low, high, (int)count, count == 1 ? lowest * step : null) { Fitting = (lowest + Math.Floor(count / 2)) * step };
    }

    /// <summary>The first whole number from which on something holds; the end where it holds for none before.</summary>
    private static decimal FirstWhere(decimal first, decimal end, Func<decimal, bool> holds)
    {
        while (first < end)
        {
            var middle = Math.Floor((first + end) / 2);
            if (holds(middle))
                end = middle;
            else
                first = middle + 1;
        }

        return first;
    }

    private static decimal Step(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);
}

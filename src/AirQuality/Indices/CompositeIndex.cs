using AirQuality.Standards;

namespace AirQuality.Indices;

/// <summary>The six statistics of a period that make up a composite index: means of SO2, NO2, PM10 and PM2.5; P95 of CO; P90 of MDA8 for O3.</summary>
/// <param name="SO2">SO2 mean, µg/m³, or <c>null</c>.</param>
/// <param name="NO2">NO2 mean, µg/m³, or <c>null</c>.</param>
/// <param name="PM10">PM10 mean, µg/m³, or <c>null</c>.</param>
/// <param name="PM25">PM2.5 mean, µg/m³, or <c>null</c>.</param>
/// <param name="CO">CO P95, mg/m³, or <c>null</c>.</param>
/// <param name="O3">O3 MDA8 P90, µg/m³, or <c>null</c>.</param>
public sealed record PollutantStatistics(decimal? SO2, decimal? NO2, decimal? PM10, decimal? PM25, decimal? CO, decimal? O3)
{
    /// <summary>The statistic of one pollutant.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public decimal? this[Pollutant pollutant] => pollutant switch
    {
        Pollutant.SO2 => SO2,
        Pollutant.NO2 => NO2,
        Pollutant.PM10 => PM10,
        Pollutant.PM25 => PM25,
        Pollutant.CO => CO,
        Pollutant.O3 => O3,
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };
}

/// <summary>The single index of one pollutant.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Concentration">The statistic as it entered, rounded by the scheme; <c>null</c> when missing.</param>
/// <param name="Limit">The class II limit it was divided by.</param>
/// <param name="Index">Concentration / limit, rounded by the scheme; <c>null</c> when missing.</param>
/// <param name="Weight">Its weight in the sum.</param>
public sealed record SingleIndex(Pollutant Pollutant, decimal? Concentration, decimal Limit, decimal? Index, int Weight);

/// <summary>A composite index with its parts.</summary>
public sealed record CompositeIndexResult
{
    /// <summary>The index as published, two decimals; <c>null</c> when a pollutant is missing.</summary>
    public required decimal? Published { get; init; }

    /// <summary>The sum before the last rounding; <c>null</c> when a pollutant is missing.</summary>
    public required decimal? Sum { get; init; }

    /// <summary>The six single indices in table order.</summary>
    public required IReadOnlyList<SingleIndex> Singles { get; init; }

    /// <summary>The main pollutants: all that share the largest single index.</summary>
    public required IReadOnlyList<Pollutant> Main { get; init; }

    /// <summary>The scheme used.</summary>
    public required CompositeIndexScheme Scheme { get; init; }

    /// <summary>The edition whose limits were used.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Why there is no index, or <c>null</c> when there is one.</summary>
    public string? Reason { get; init; }
}

/// <summary>The composite index (环境空气质量综合指数): the sum of the six single indices; smaller is better.</summary>
public static class CompositeIndex
{
    /// <summary>The index of six statistics.</summary>
    /// <param name="statistics">The statistics; rounded by the scheme first.</param>
    /// <param name="edition">The edition whose class II limits are used.</param>
    /// <param name="scheme">Decimals and weights.</param>
    /// <returns>The index with its parts; no index when a pollutant is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A statistic is negative or above 1,000,000.</exception>
    public static CompositeIndexResult Compute(PollutantStatistics statistics, Edition edition, CompositeIndexScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(scheme);
        foreach (var pollutant in Pollutants.All)
            if (statistics[pollutant] < 0)
                throw new ArgumentOutOfRangeException(nameof(statistics), statistics[pollutant], $"{pollutant.Symbol()} is negative.");
            else if (statistics[pollutant] > Concentration.MaxThousandths / Concentration.Scale)
                throw new ArgumentOutOfRangeException(nameof(statistics), statistics[pollutant], $"{pollutant.Symbol()} is above {Concentration.MaxThousandths / Concentration.Scale}.");
        return Compute(p => statistics[p] is { } value ? new ExactFigure(value) : null, edition, scheme);
    }

    internal static CompositeIndexResult Compute(Func<Pollutant, ExactFigure?> statisticOf, Edition edition, CompositeIndexScheme scheme)
    {
        var concentrations = new long[Pollutants.Count];
        var indices = new long[Pollutants.Count];
        long sum = 0, largest = -1;
        PollutantMask missing = default, main = default;
        foreach (var pollutant in Pollutants.All)
        {
            if (statisticOf(pollutant) is not { } statistic)
            {
                missing = missing.With(pollutant);
                continue;
            }

            var decimals = DecimalsEntering(pollutant, edition, scheme);
            var concentration = concentrations[(int)pollutant] = statistic.Steps(decimals);
            var index = indices[(int)pollutant] = SingleSteps(pollutant, concentration, decimals, edition, scheme);
            sum += index * scheme.Weight(pollutant);
            if (index >= largest)
                (main, largest) = ((index > largest ? default : main).With(pollutant), index);
        }

        return new CompositeIndexResult
        {
            Sum = missing.IsEmpty ? Quotient.ToDecimal(sum, scheme.SingleIndexDecimals) : null,
            Published = missing.IsEmpty ? Quotient.ToDecimal(PublishedOfSum(sum, scheme), scheme.PublishedDecimals) : null,
            Singles = new LazyList<SingleIndex>(Pollutants.Count, i => Single((Pollutant)i)),
            Main = missing.IsEmpty ? main.ToList() : [],
            Scheme = scheme,
            Edition = edition,
            Reason = missing.IsEmpty ? null : $"no {string.Join(", ", missing.ToList().Select(p => p.Symbol()))}",
        };

        SingleIndex Single(Pollutant pollutant) => new(
            pollutant,
            missing.Contains(pollutant) ? null : Quotient.ToDecimal(concentrations[(int)pollutant], DecimalsEntering(pollutant, edition, scheme)),
            edition.SingleIndexLimit(pollutant),
            missing.Contains(pollutant) ? null : Quotient.ToDecimal(indices[(int)pollutant], scheme.SingleIndexDecimals),
            scheme.Weight(pollutant));
    }

    /// <summary>The published index of six statistics in steps of 10^-PublishedDecimals, as <see cref="Compute(PollutantStatistics, Edition, CompositeIndexScheme)"/> gives it, on integers alone.</summary>
    /// <remarks>Six statistics in table order, none missing.</remarks>
    internal static long PublishedSteps(ReadOnlySpan<Quotient> statistics, Edition edition, CompositeIndexScheme scheme)
    {
        return PublishedOfSum(SumSteps(statistics, edition, scheme), scheme);
    }

    /// <summary>The sum of the weighted single indices before the last rounding, in steps of 10^-SingleIndexDecimals.</summary>
    internal static long SumSteps(ReadOnlySpan<Quotient> statistics, Edition edition, CompositeIndexScheme scheme)
    {
        long sum = 0;
        foreach (var pollutant in Pollutants.All)
            sum += SingleSteps(pollutant, statistics[(int)pollutant], edition, scheme) * scheme.Weight(pollutant);
        return sum;
    }

    /// <summary>The last rounding: from the sum to steps of 10^-PublishedDecimals.</summary>
    internal static long PublishedOfSum(long sum, CompositeIndexScheme scheme) =>
        HalfEven.Divide(sum * Quotient.PowerOfTen(scheme.PublishedDecimals), Quotient.PowerOfTen(scheme.SingleIndexDecimals));

    /// <summary>The single index of one statistic in steps of 10^-SingleIndexDecimals.</summary>
    internal static long SingleSteps(Pollutant pollutant, Quotient statistic, Edition edition, CompositeIndexScheme scheme)
    {
        var decimals = DecimalsEntering(pollutant, edition, scheme);
        return SingleSteps(pollutant, statistic.Steps(decimals), decimals, edition, scheme);
    }

    private static long SingleSteps(Pollutant pollutant, long concentration, int decimals, Edition edition, CompositeIndexScheme scheme)
    {
        return HalfEven.Divide(
            concentration * Quotient.PowerOfTen(scheme.SingleIndexDecimals),
            edition.SingleIndexLimit(pollutant) * Quotient.PowerOfTen(decimals));
    }

    /// <summary>The decimals to which a statistic is rounded before it enters.</summary>
    internal static int DecimalsEntering(Pollutant pollutant, Edition edition, CompositeIndexScheme scheme) =>
        scheme.ConcentrationDecimals?.Invoke(pollutant) ?? edition.Assessment.Decimals(pollutant);
}

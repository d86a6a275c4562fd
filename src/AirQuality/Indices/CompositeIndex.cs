using System.Text.Json.Serialization;
using AirQuality.Standards;

namespace AirQuality.Indices;

/// <summary>The six statistics of a period that make up a composite index: means of SO2, NO2, PM10 and PM2.5; P95 of CO; P90 of MDA8 for O3.</summary>
/// <param name="SO2">SO2 mean, µg/m³, or <c>null</c>.</param>
/// <param name="NO2">NO2 mean, µg/m³, or <c>null</c>.</param>
/// <param name="PM10">PM10 mean, µg/m³, or <c>null</c>.</param>
/// <param name="PM25">PM2.5 mean, µg/m³, or <c>null</c>.</param>
/// <param name="CO">CO P95, mg/m³, or <c>null</c>.</param>
/// <param name="O3">O3 MDA8 P90, µg/m³, or <c>null</c>.</param>
public sealed record PollutantStatistics(
    [property: JsonPropertyName("so2")] decimal? SO2,
    [property: JsonPropertyName("no2")] decimal? NO2,
    [property: JsonPropertyName("pm10")] decimal? PM10,
    [property: JsonPropertyName("pm25")] decimal? PM25,
    [property: JsonPropertyName("co")] decimal? CO,
    [property: JsonPropertyName("o3")] decimal? O3)
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

    /// <summary>The published index, or why there is none.</summary>
    /// <returns><c>3.70</c>, or <c>no index: no CO</c>.</returns>
    public override string ToString() => Published is { } published ? FormattableString.Invariant($"{published}") : $"no index: {Reason}";
}

/// <summary>The composite index (环境空气质量综合指数): the sum of the six single indices; smaller is better.</summary>
/// <example><code>
/// var statistics = new PollutantStatistics(SO2: 9, NO2: 24, PM10: 61, PM25: 33.4m, CO: 0.9m, O3: 152);
/// var index = CompositeIndex.Compute(statistics, StandardsCatalogue.Y2026, CompositeIndexScheme.Plan2026);
/// Console.WriteLine($"{index.Published}, most of it {string.Join("+", index.Main)}");
/// </code></example>
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
        return Compute(p => statistics[p] is { } value ? new ExactFigure(value) : null, new IndexTerms(edition, scheme));
    }

    internal static CompositeIndexResult Compute(Func<Pollutant, ExactFigure?> statisticOf, IndexTerms terms)
    {
        var (edition, scheme) = (terms.Edition, terms.Scheme);
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

            var concentration = concentrations[(int)pollutant] = statistic.Steps(terms.Decimals(pollutant));
            var index = indices[(int)pollutant] = terms.SingleSteps(pollutant, concentration);
            sum += index * terms.Weight(pollutant);
            if (index >= largest)
                (main, largest) = ((index > largest ? default : main).With(pollutant), index);
        }

        return new CompositeIndexResult
        {
            Sum = missing.IsEmpty ? Quotient.ToDecimal(sum, scheme.SingleIndexDecimals) : null,
            Published = missing.IsEmpty ? Quotient.ToDecimal(terms.PublishedOfSum(sum), scheme.PublishedDecimals) : null,
            Singles = new LazyList<SingleIndex>(Pollutants.Count, i => Single((Pollutant)i)),
            Main = missing.IsEmpty ? main.ToList() : [],
            Scheme = scheme,
            Edition = edition,
            Reason = missing.IsEmpty ? null : $"no {string.Join(", ", missing.ToList().Select(p => p.Symbol()))}",
        };

        SingleIndex Single(Pollutant pollutant) => new(
            pollutant,
            missing.Contains(pollutant) ? null : Quotient.ToDecimal(concentrations[(int)pollutant], terms.Decimals(pollutant)),
            edition.SingleIndexLimit(pollutant),
            missing.Contains(pollutant) ? null : Quotient.ToDecimal(indices[(int)pollutant], scheme.SingleIndexDecimals),
            terms.Weight(pollutant));
    }
}

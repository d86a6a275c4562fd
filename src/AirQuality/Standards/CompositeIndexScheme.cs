using System.Collections.Concurrent;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Standards;

/// <summary>How a composite index is rounded and weighted. Named in every output.</summary>
public sealed record CompositeIndexScheme
{
    /// <summary>To February 2026: concentrations at table decimals, single indices to 0.01, the index is their sum.</summary>
    public static CompositeIndexScheme Classic { get; } = new() { Name = "Classic", SingleIndexDecimals = 2 };

    /// <summary>From March 2026: concentrations to 0.1 (CO 0.01), single indices and sum to 0.001, published to 0.01.</summary>
    public static CompositeIndexScheme Plan2026 { get; } = new()
    {
        Name = "Plan2026",
        ConcentrationDecimals = p => p == Pollutant.CO ? 2 : 1,
        SingleIndexDecimals = 3,
    };

    /// <summary>As <see cref="Plan2026"/>, with weights 3 for PM2.5, 2 for O3 and NO2, 1 for the rest. Met in practice; not confirmed for national ranking.</summary>
    public static CompositeIndexScheme Weighted { get; } = Plan2026 with
    {
        Name = "Weighted",
        Weight = p => p switch { Pollutant.PM25 => 3, Pollutant.O3 or Pollutant.NO2 => 2, _ => 1 },
    };

    /// <summary>The schemes that have a name.</summary>
    public static IReadOnlyList<CompositeIndexScheme> All { get; } = [Classic, Plan2026, Weighted];

    private static ConcurrentDictionary<string, CompositeIndexScheme> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is made of all six pollutants.</summary>
    internal bool IsOfAll => Pollutants.All.ToArray().All(p => Weight(p) > 0);

    /// <summary>The name, a key such as <c>--scheme</c> and tables for machines have it.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people.</summary>
    /// <param name="language">The language.</param>
    /// <returns><c>Classic</c> in English; 原指数方案 in Chinese, with other decimals or some pollutants 原指数方案（3位小数）; of a scheme that is not built in the name itself.</returns>
    public string In(Language language) => language == Language.English ? Name : SchemeNames.InChinese(Name);

    /// <summary>Decimals of the concentrations that enter, or <c>null</c> for those in which the edition publishes statistics.</summary>
    public Func<Pollutant, int>? ConcentrationDecimals { get; init; }

    /// <summary>Decimals of the single indices.</summary>
    public required int SingleIndexDecimals { get; init; }

    /// <summary>Decimals of the published index.</summary>
    public int PublishedDecimals { get; init; } = 2;

    /// <summary>The weight of a pollutant's single index; 1 by default.</summary>
    public Func<Pollutant, int> Weight { get; init; } = static _ => 1;

    /// <summary>The scheme that is published with other decimals here; <c>null</c> for itself.</summary>
    internal CompositeIndexScheme? Origin { get; init; }

    /// <summary>The same scheme published with other decimals, as some publishers have it. Single indices get as many where they had fewer.</summary>
    /// <param name="decimals">The decimals of the published index.</param>
    /// <returns>The scheme, named <c>Classic.3</c>; this one where it has these decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 6.</exception>
    public CompositeIndexScheme WithDecimals(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        var origin = Origin ?? this;
        if (decimals == origin.PublishedDecimals)
            return origin;
        return origin with
        {
            Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{origin.Name}.{decimals}"),
            Origin = origin,
            PublishedDecimals = decimals,
            SingleIndexDecimals = Math.Max(decimals, origin.SingleIndexDecimals),
        };
    }

    /// <summary>The same over some of the pollutants, such as PM2.5+SO2 or PM2.5+PM10 of townships: the others have weight 0 and may be missing. The name says which.</summary>
    /// <param name="pollutants">The pollutants; all six, or none, give the scheme itself.</param>
    /// <returns>The scheme, one for each choice.</returns>
    public CompositeIndexScheme Only(IReadOnlyCollection<Pollutant> pollutants)
    {
        ArgumentNullException.ThrowIfNull(pollutants);
        var chosen = Pollutants.All.ToArray().Where(pollutants.Contains).ToList();
        if (chosen.Count is 0 or Pollutants.Count)
            return this;
        var weight = Weight;
        var name = $"{Name}({string.Join('+', chosen.Select(p => p.Symbol()))})";
        // One of each, so that two assessments of the same choice are of the same scheme.
        return Parts.GetOrAdd(name, _ => this with { Name = name, Origin = null, Weight = p => chosen.Contains(p) ? weight(p) : 0 });
    }

    /// <summary>The scheme in use for a period that ends on a day.</summary>
    /// <param name="date">The last day.</param>
    /// <returns><see cref="Classic"/> to 28 February 2026, then <see cref="Plan2026"/>.</returns>
    public static CompositeIndexScheme At(LocalDate date) => date < StandardsCatalogue.Y2026.EffectiveFrom ? Classic : Plan2026;

    /// <summary>A scheme by its name, in any case.</summary>
    /// <param name="name"><c>Classic</c>, <c>Plan2026</c> or <c>Weighted</c>; with decimals of a publisher <c>Classic.3</c>; over some pollutants <c>Plan2026(PM2.5+SO2)</c>.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="ArgumentException">No such scheme.</exception>
    public static CompositeIndexScheme ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name is [.. var origin, '.', >= '0' and <= '6' and var decimals])
            return ByName(origin).WithDecimals(decimals - '0');
        if (name.Split('(') is not [var whole, [.. var parts, ')']])
            return Named.Of(All, s => s.Name, name, "scheme");
        var chosen = Pollutants.All.ToArray().Where(p => parts.Split('+').Contains(p.Symbol(), StringComparer.OrdinalIgnoreCase)).ToList();
        return chosen.Count == parts.Split('+').Length ? ByName(whole).Only(chosen) : throw new ArgumentException($"Expected pollutants such as PM2.5+SO2 in brackets, found '{name}'.", nameof(name));
    }
}

namespace AirQuality.Standards;

/// <summary>The items of GB 3095-2026 beside the six: table 2, and annex A. They are no part of AQI, index or attainment.</summary>
public static class OtherItems
{
    private const string Micrograms = "µg/m³";
    private const string Deposition = "µg/(dm²·d)";

    /// <summary>Table 2: TSP, NOx, Pb and BaP.</summary>
    public static IReadOnlyList<OtherItem> Table2 { get; } =
    [
        new("TSP", ItemAveraging.Year, 80, 200, Micrograms),
        new("TSP", ItemAveraging.Day, 120, 300, Micrograms),
        new("NOx", ItemAveraging.Year, 40, 40, Micrograms) { TransitionClassTwo = 50 },
        new("NOx", ItemAveraging.Day, 70, 70, Micrograms) { TransitionClassTwo = 100 },
        new("NOx", ItemAveraging.Hour, 250, 250, Micrograms),
        new("Pb", ItemAveraging.Year, 0.5m, 0.5m, Micrograms),
        new("Pb", ItemAveraging.Quarter, 1.0m, 1.0m, Micrograms),
        new("BaP", ItemAveraging.Year, 0.001m, 0.001m, Micrograms),
        new("BaP", ItemAveraging.Day, 0.0025m, 0.0025m, Micrograms),
    ];

    /// <summary>Annex A (informative): Cd, Hg, As, Cr(VI) and fluoride.</summary>
    public static IReadOnlyList<OtherItem> AnnexA { get; } =
    [
        Reference("Cd", ItemAveraging.Year, 0.005m, Micrograms),
        Reference("Hg", ItemAveraging.Year, 0.05m, Micrograms),
        Reference("As", ItemAveraging.Year, 0.006m, Micrograms),
        Reference("Cr(VI)", ItemAveraging.Year, 0.000025m, Micrograms),
        Reference("F", ItemAveraging.Hour, 20, Micrograms) with { Scope = ItemScope.Urban },
        Reference("F", ItemAveraging.Day, 7, Micrograms) with { Scope = ItemScope.Urban },
        Reference("F", ItemAveraging.Month, 1.8m, Deposition) with { Scope = ItemScope.Pasture },
        Reference("F", ItemAveraging.Month, 3.0m, Deposition) with { Scope = ItemScope.Farmland },
        Reference("F", ItemAveraging.GrowingSeason, 1.2m, Deposition) with { Scope = ItemScope.Pasture },
        Reference("F", ItemAveraging.GrowingSeason, 2.0m, Deposition) with { Scope = ItemScope.Farmland },
    ];

    private static OtherItem Reference(string symbol, ItemAveraging averaging, decimal value, string unit) => new(symbol, averaging, value, value, unit) { IsReference = true };
}

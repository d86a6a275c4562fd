using System.Text.Json.Serialization;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Indices;

/// <summary>The AQI of a day or an hour, with everything it was made from.</summary>
public sealed record AqiResult
{
    /// <summary>The AQI, 0 to 500, or <c>null</c> for NA; then <see cref="Reason"/> says why.</summary>
    public required int? Aqi { get; init; }

    /// <summary>The level, or <c>null</c> for NA.</summary>
    public AqiCategory? Category => Aqi is { } aqi ? Edition.Level(aqi) : null;

    /// <summary>The items in table order.</summary>
    public required IReadOnlyList<ItemIndex> Items { get; init; }

    /// <summary>The primary pollutants: all that share the largest IAQI, when the AQI is above 50; else none.</summary>
    public required IReadOnlyList<Pollutant> Primary { get; init; }

    /// <summary>The exceeding pollutants (超标污染物): IAQI above that of good days, 100. Only under the edition of 2012; HJ 633-2026 has none.</summary>
    public required IReadOnlyList<Pollutant> Exceeding { get; init; }

    /// <summary>The pollutants without a value.</summary>
    public required IReadOnlyList<Pollutant> Missing { get; init; }

    /// <summary>The edition used.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The clause the AQI follows.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether, with a pollutant missing, the AQI needs to exceed 100: by the edition, or for an hour by the practice of the national feed on its day.</summary>
    [JsonIgnore]
    public bool IncompleteNeedsExceedance { get; init; }

    /// <summary>The groups sensitive to any pollutant with an IAQI above 100 (HJ 633-2026 table 2), each once, in table order; none by an edition with other levels.</summary>
    [JsonIgnore]
    public IReadOnlyList<SensitiveGroup> SensitiveGroups => !NationalLevels.Are(Edition.Levels) ? [] : [.. Pollutants.All.ToArray().Where(p => Iaqi(p) > Edition.Thresholds.GoodUpTo).SelectMany(Standards.SensitiveGroups.Of).Distinct().Order()];

    /// <summary>Why there is no AQI, or <c>null</c> when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>The largest IAQI of a pollutant's items.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The IAQI, or <c>null</c> when it has none.</returns>
    public int? Iaqi(Pollutant pollutant) => Items.Where(i => i.Item.Pollutant() == pollutant).Max(i => i.Iaqi);

    /// <summary>The AQI, its category and the primary pollutants.</summary>
    /// <returns><c>110 Lightly polluted, PM2.5</c>, or <c>NA: O3 missing and no IAQI above 100</c>.</returns>
    public override string ToString() =>
        Aqi is null ? $"NA: {Reason}"
        : FormattableString.Invariant($"{Aqi} {Category!.Name(Language.English)}{string.Concat(Primary.Select((p, i) => (i == 0 ? ", " : "+") + p.Symbol()))}");
}

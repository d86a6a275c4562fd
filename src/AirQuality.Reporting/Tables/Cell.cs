using System.Globalization;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Reporting.Tables;

/// <summary>One value of a table. Machines get <see cref="Value"/>, people may get other words for it.</summary>
/// <param name="Value"><c>null</c> (missing), <see cref="string"/>, <see cref="decimal"/>, <see cref="bool"/> or a list of strings.</param>
internal readonly record struct Cell(object? Value)
{
    public static Cell Missing => default;

    /// <summary>What people read instead of the value.</summary>
    public string? Display { get; init; }

    /// <summary>The colour behind the text on a terminal.</summary>
    public Rgb? Colour { get; init; }

    public static Cell Text(string? text) => new(string.IsNullOrEmpty(text) ? null : text);

    public static Cell Number(decimal? number) => new(number);

    /// <summary>A number with exactly as many decimals as it is published with.</summary>
    public static Cell Number(decimal? number, int decimals) =>
        new(number is { } n ? decimal.Round(n, decimals) + new decimal(0, 0, 0, isNegative: false, (byte)decimals) : null);

    public static Cell Number(long? number) => new((decimal?)number);

    /// <summary>A published concentration: integers, CO 0.1.</summary>
    public static Cell Published(Concentration value, Pollutant pollutant) => Number(value.Value, pollutant == Pollutant.CO ? 1 : 0);

    public static Cell Flag(bool value) => new(value);

    public static Cell Date(LocalDate date) => Text(LocalDatePattern.Iso.Format(date));

    public static Cell List(IEnumerable<Pollutant> pollutants) => new((IReadOnlyList<string>)[.. pollutants.Select(p => p.Symbol())]);

    /// <summary>The level of an AQI: its number for machines, its name for people.</summary>
    public static Cell Level(AqiCategory? category, Words words) =>
        category is null ? Missing : Number(category.Level) with { Display = words.Category(category), Colour = category.Rgb };

    /// <summary>Whether people read a number here.</summary>
    public bool IsNumber => Value is decimal && Display is null;

    /// <summary>What people read.</summary>
    public string Shown(Words words) => Display ?? (Value is bool flag ? words.YesOrNo(flag) : ToText());

    /// <summary>The text of the value as CSV has it; empty when missing.</summary>
    public string ToText() => Value switch
    {
        null => string.Empty,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IReadOnlyList<string> list => string.Join('+', list),
        var other => other.ToString() ?? string.Empty,
    };
}

using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Reporting.Tables;

/// <summary>One value of a table. Machines get <see cref="Value"/>, people may get other words for it.</summary>
/// <param name="Value"><c>null</c> (missing), <see cref="string"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="LocalDate"/> or a list of strings.</param>
public readonly record struct Cell(object? Value)
{
    /// <summary>How a spreadsheet makes the value from other cells of the row, each by its column in braces, such as <c>{cap}*{days}</c>; <c>null</c> for a plain value.</summary>
    internal string? Formula { get; init; }

    /// <summary>A missing value.</summary>
    public static Cell Missing => default;

    /// <summary>What people read instead of the value.</summary>
    public string? Display { get; init; }

    /// <summary>The colour behind the text on a terminal.</summary>
    public Rgb? Colour { get; init; }

    /// <summary>A text.</summary>
    /// <param name="text">The text; an empty one is missing.</param>
    /// <returns>The cell.</returns>
    public static Cell Text(string? text) => new(string.IsNullOrEmpty(text) ? null : text);

    /// <summary>A number with the decimals it has.</summary>
    /// <param name="number">The number, or <c>null</c> for a missing one.</param>
    /// <returns>The cell.</returns>
    public static Cell Number(decimal? number) => new(number);

    /// <summary>A number with exactly as many decimals as it is published with.</summary>
    /// <param name="number">The number, or <c>null</c> for a missing one.</param>
    /// <param name="decimals">The decimals.</param>
    /// <returns>The cell.</returns>
    public static Cell Number(decimal? number, int decimals) =>
        new(number is { } n ? decimal.Round(n, decimals) + new decimal(0, 0, 0, isNegative: false, (byte)decimals) : null);

    /// <summary>A whole number.</summary>
    /// <param name="number">The number, or <c>null</c> for a missing one.</param>
    /// <returns>The cell.</returns>
    public static Cell Number(long? number) => new((decimal?)number);

    /// <summary>A published daily concentration: whole µg/m³, CO to 0.1 mg/m³.</summary>
    /// <param name="value">The concentration.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The cell.</returns>
    public static Cell Published(Concentration value, Pollutant pollutant) => Number(value.Value, pollutant == Pollutant.CO ? 1 : 0);

    /// <summary>Yes or no.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The cell.</returns>
    public static Cell Flag(bool value) => new(value);

    /// <summary>Where a figure comes from: <c>own</c>, <c>published</c> or <c>derived</c> for machines, a word for people.</summary>
    /// <param name="origin">The origin.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cell.</returns>
    public static Cell Origin(FigureOrigin origin, Words words) => Text(origin.ToString().ToLowerInvariant()) with { Display = words.Origin(origin) };

    /// <summary>A day: <c>2026-10-31</c> as text, a date in a workbook.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The cell.</returns>
    public static Cell Date(LocalDate date) => new(date);

    /// <summary>Pollutants by their symbols, joined by <c>+</c>.</summary>
    /// <param name="pollutants">The pollutants.</param>
    /// <returns>The cell.</returns>
    public static Cell List(IEnumerable<Pollutant> pollutants) => new((IReadOnlyList<string>)[.. pollutants.Select(p => p.Symbol())]);

    /// <summary>The level of an AQI: its number for machines, its name for people, in its colour.</summary>
    /// <param name="category">The level, or <c>null</c> for NA.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cell.</returns>
    public static Cell Level(AqiCategory? category, Words words) =>
        category is null ? Missing : Number(category.Level) with { Display = words.Category(category), Colour = category.Rgb };

    /// <summary>Whether people read a number here.</summary>
    public bool IsNumber => Value is decimal && Display is null;

    /// <summary>Whether it stands to the right among figures: a number, also one that people read with other decimals or as a percentage.</summary>
    internal bool IsFigure => Value is decimal && (Display is not { Length: > 0 } shown || char.IsAsciiDigit(shown[0]) || shown[0] is '+' or '−' or '-' or '<' or '>' or '–');

    /// <summary>What people read.</summary>
    /// <param name="words">The language.</param>
    /// <returns><see cref="Display"/>, or the text of the value.</returns>
    public string Shown(Words words) => Display ?? (Value is bool flag ? words.YesOrNo(flag) : ToText());

    /// <summary>The text of the value as CSV has it.</summary>
    /// <returns>The text; empty when missing.</returns>
    public string ToText() => Value switch
    {
        null => string.Empty,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        IReadOnlyList<string> list => string.Join('+', list),
        var other => other.ToString() ?? string.Empty,
    };
}

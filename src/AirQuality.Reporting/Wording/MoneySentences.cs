using System.Globalization;
using AirQuality.Accountability.Money;

namespace AirQuality.Reporting.Wording;

/// <summary>How an amount came to be, in words.</summary>
public static class MoneySentences
{
    /// <summary>A term: <c>PM2.5 40.0, base 45.0, better by 5.0: 400 × 0.6 × 1.5 = 360</c>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Of(MoneyTerm term, Words words)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(words);
        var part = term.Part;
        var metric = part.Metric == MoneyPart.Aqi ? $"{term.Period} AQI" : words.Metric(part.Metric.Key);
        var unit = part.InPercent ? "%" : string.Empty;
        var measured = (term.Place, term.Better) switch
        {
            ( < 0, _) => words.Pick($"{metric} {Text(term.Figure)}，倒数第{Text(-term.Place)}", $"{metric} {Text(term.Figure)}, {Text(-term.Place)} from the bottom"),
            ({ } place, _) => words.Pick($"{metric} {Text(term.Figure)}，第{Text(place)}", $"{metric} {Text(term.Figure)}, place {Text(place)}"),
            (_, < 0) => words.Pick($"{metric} {Text(term.Figure)}，基数{Text(term.Base)}，差{Text(-term.Better)}{unit}", $"{metric} {Text(term.Figure)}, base {Text(term.Base)}, worse by {Text(-term.Better)}{unit}"),
            _ => words.Pick($"{metric} {Text(term.Figure)}，基数{Text(term.Base)}，好{Text(term.Better)}{unit}", $"{metric} {Text(term.Figure)}, base {Text(term.Base)}, better by {Text(term.Better)}{unit}"),
        };
        var weight = term.Weight == 1 ? string.Empty : $" × {Text(Trimmed(term.Weight))}";
        var factor = term.Factor == 1 ? string.Empty : $" × {Text(Trimmed(term.Factor))}";
        var product = term.Priced * term.Weight * term.Factor;
        var result = weight.Length + factor.Length > 0 ? $" = {Text(Trimmed(product))}" : string.Empty;
        var bound = product == term.Amount ? string.Empty : words.Pick($"，限额{Text(Trimmed(term.Amount))}", $", bound to {Text(Trimmed(term.Amount))}");
        return $"{measured}{words.Pick("：", ": ")}{Text(Trimmed(term.Priced))}{weight}{factor}{result}{bound}";
    }

    /// <summary>What steps are worth: <c>PM2.5 lower by 1: +10; one place: +4</c>.</summary>
    /// <param name="worths">The steps.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text, without a stop; empty for none.</returns>
    public static string Worth(IEnumerable<MoneyWorth> worths, Words words)
    {
        ArgumentNullException.ThrowIfNull(worths);
        ArgumentNullException.ThrowIfNull(words);
        return string.Join(words.Pick("；", "; "), worths.Select(w => $"{Step(w, words)}{words.Pick("：", ": ")}{(w.Worth > 0 ? "+" : string.Empty)}{Text(Trimmed(w.Worth))}"));
    }

    private static string Step(MoneyWorth worth, Words words)
    {
        var metric = words.Metric(worth.Metric.Key);
        var by = Text(Trimmed(Math.Abs(worth.Then - worth.Figure)));
        return worth.Step switch
        {
            MoneyStep.Place => words.Pick($"{metric}进一名（至{Text(worth.Then)}）", $"{metric} a place better (to {Text(worth.Then)})"),
            MoneyStep.Day => words.Pick($"{metric}多1个优良天", $"{metric} by one more good day"),
            _ => words.Pick($"{metric}改善{by}", $"{metric} better by {by}"),
        };
    }

    /// <summary>The same number without zeros at its end.</summary>
    /// <param name="number">The number, or <c>null</c>.</param>
    /// <returns>The number, or <c>null</c>.</returns>
    public static decimal? Trimmed(decimal? number) => number / 1.000000000000000000000000000000000m;

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}

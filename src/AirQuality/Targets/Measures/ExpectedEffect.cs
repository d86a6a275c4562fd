using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Measures;

/// <summary>What a measure is expected to bring, as people write it: <c>3</c>, <c>-3</c>, 降3, <c>3 µg/m³</c>, 2天.</summary>
internal static partial class ExpectedEffect
{
    /// <summary>Reads the cell of a row: an improvement, 0 or more.</summary>
    /// <exception cref="ObservationFormatException">It is no number, out of range, in the unit of another kind of figure, or says an increase.</exception>
    public static decimal Read(SideRow row, GoalMetric metric, decimal most)
    {
        var isMean = metric.Kind == GoalKind.Mean;
        var expected = isMean
            ? new Bilingual("by how many µg/m³ each day is lower, such as 3 or -3", "每天降低多少µg/m³，如3、-3或降3")
            : new Bilingual("how many days less are lost or above the goal, such as 2", "减少多少个超标（或超目标）天，如2或2天");
        var match = Form().Match(NameText.PlainWithoutBlanks(row["expected"]));
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > most)
            throw row.Error(FindingKind.NotANumber, "expected", expected);
        var unit = match.Groups["unit"].Value;
        if (unit.Length > 0 && (unit is "天" or "d" or "day" or "days" or "日") == isMean)
            throw row.Error(FindingKind.BadUnit, "expected", expected);

        // More good days and less pollution are both an improvement; only what cannot be one is refused.
        var sign = match.Groups["sign"].Value;
        var isMore = sign is "+" or "升" or "上升";
        if (isMore && !metric.LargerIsBetter)
            throw row.Error(FindingKind.NotANumber, "expected", new($"an improvement: {number.ToString(CultureInfo.InvariantCulture)} or -{number.ToString(CultureInfo.InvariantCulture)} for so much less; an increase is no aim", $"改善量：降低写{number.ToString(CultureInfo.InvariantCulture)}或-{number.ToString(CultureInfo.InvariantCulture)}；上升不是措施的预期"));
        if (sign.Length > 0 && !isMore && metric.LargerIsBetter && sign is not "增" and not "增加" and not "多")
            throw row.Error(FindingKind.NotANumber, "expected", new($"an improvement: {number.ToString(CultureInfo.InvariantCulture)} for so many more good days", $"改善量：多{number.ToString(CultureInfo.InvariantCulture)}个优良天写{number.ToString(CultureInfo.InvariantCulture)}"));
        return number;
    }

    [GeneratedRegex("^(?<sign>[+-]|降|降低|下降|减|减少|少|升|上升|增|增加|多)?(?<number>[0-9]+(\\.[0-9]+)?)(?<unit>ug/m3|微克/立方米|微克|天|日|days?|d)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}

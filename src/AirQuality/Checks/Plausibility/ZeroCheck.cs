using System.Globalization;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>Zeros without small values beside them: missing ones written as 0.</summary>
internal sealed class ZeroCheck : SeriesCheck
{
    private const int FewHours = 10;
    private const int FewDays = 5;
    private const int TimesSmall = 3;

    protected override void Look(CheckSeries series, DataCheckOptions options, CheckSink sink)
    {
        var sorted = series.Sorted();
        var zeros = sorted.TakeWhile(c => c == 0).Count();
        if (zeros < (series.Values.IsDaily ? FewDays : FewHours) || zeros < options.ZeroShare * sorted.Length || zeros == sorted.Length)
            return;
        // Of the values above 0: air that is often near 0 has many small ones, air that is never near it has none.
        var middle = sorted[zeros + ((sorted.Length - zeros) / 2)];
        var least = series.Pollutant == Pollutant.CO ? 400 : 5000;
        var small = sorted.Skip(zeros).TakeWhile(c => c <= middle / 5).Count();
        if (middle < least || zeros < TimesSmall * (small + 1))
            return;
        var share = ((double)zeros / sorted.Length).ToString("0.0%", CultureInfo.InvariantCulture);
        var first = series.Values.Stamp(series.Codes.IndexOf(0));
        sink.Add(
            FindingKind.ZerosAsMissing,
            series.Mark(series.Codes.IndexOf(0)),
            new("values above 0", "大于0的数值"),
            new($"0 in {zeros} of {sorted.Length} ({share}) and only {small} small ones, first at {first}: missing values written as 0?", $"{sorted.Length}个中有{zeros}个为0（{share}）而小值仅{small}个，首个在{first}：缺测是否写作0？"));
    }
}

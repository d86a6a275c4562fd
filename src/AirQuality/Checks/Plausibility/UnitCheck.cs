using System.Globalization;
using AirQuality.Checks.Values;
using AirQuality.Observations;

namespace AirQuality.Checks.Plausibility;

/// <summary>Values that from one day on are a thousand times larger or smaller: the unit changed in the middle of a file.</summary>
internal sealed class UnitCheck : SeriesCheck
{
    private const int Week = 7;
    private const int FewDays = 3;

    protected override void Look(CheckSeries series, DataCheckOptions options, CheckSink sink)
    {
        var days = Days(series);
        var (at, most) = (-1, 0.0);
        for (var i = FewDays; i <= days.Count - FewDays; i++)
        {
            double before = Middle(days, Math.Max(0, i - Week), i), after = Middle(days, i, Math.Min(days.Count, i + Week));
            if (Ratio(before, after) < Math.Log(options.UnitFactor))
                continue;
            // The weeks beside a change differ for some days before and after it: the change is where one day differs most from the next.
            var step = Ratio(days[i - 1].Middle, days[i].Middle);
            if (step <= most)
                continue;
            (at, most) = (i, step);
        }

        if (at < 0)
            return;
        var (was, now) = (Middle(days, Math.Max(0, at - Week), at), Middle(days, at, Math.Min(days.Count, at + Week)));
        var factor = (now > was ? now / was : was / now).ToString("0", CultureInfo.InvariantCulture);
        var larger = now > was;
        sink.Add(
            FindingKind.UnitChange,
            series.Mark(days[at].First),
            new("values of one unit throughout", "全程单位一致的数值"),
            new($"values about {factor} times {(larger ? "larger" : "smaller")} from {series.Values.Stamp(days[at].First)} on: did the unit change (µg/m³, mg/m³)?", $"自{series.Values.Stamp(days[at].First)}起数值约为此前的{(larger ? factor + "倍" : "1/" + factor)}：单位是否改变（µg/m³、mg/m³）？"));
    }

    /// <summary>By how much two values differ, as a logarithm; 0 where one is 0.</summary>
    private static double Ratio(double one, double other) => one <= 0 || other <= 0 ? 0 : Math.Abs(Math.Log(other / one));

    private static List<DayMiddle> Days(CheckSeries series)
    {
        var days = new List<DayMiddle>();
        var codes = series.Codes;
        var length = series.Values.IsDaily ? 1 : 24;
        for (var from = 0; from < codes.Length; from += length)
        {
            var known = codes.Slice(from, length).ToArray().Where(c => c >= 0).Order().ToArray();
            if (known.Length > 0)
                days.Add(new DayMiddle(from, known[known.Length / 2]));
        }

        return days;
    }

    private static double Middle(List<DayMiddle> days, int from, int to)
    {
        var middles = days.GetRange(from, to - from).Select(d => d.Middle).Order().ToArray();
        return middles[middles.Length / 2];
    }

    /// <summary>The middle value of a day.</summary>
    /// <param name="First">Where the day begins.</param>
    /// <param name="Middle">The value in thousandths.</param>
    private readonly record struct DayMiddle(int First, int Middle);
}

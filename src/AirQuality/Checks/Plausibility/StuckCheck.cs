using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>The same value for many hours or days in a row: an instrument that stands still, a value copied down.</summary>
internal sealed class StuckCheck : SeriesCheck
{
    private const int NearDetection = 5000; // µg/m³ in thousandths: clean air is 3, 4 or 5 for a night
    private const int NearDetectionOfCO = 400;

    protected override void Look(CheckSeries series, DataCheckOptions options, CheckSink sink)
    {
        var codes = series.Codes;
        for (var from = 0; from < codes.Length;)
        {
            var to = from + 1;
            while (to < codes.Length && codes[to] == codes[from])
                to++;
            if (codes[from] > 0 && to - from >= Least(series, codes[from], options))
                Tell(series, from, to - 1, sink);
            from = to;
        }
    }

    private static int Least(CheckSeries series, int code, DataCheckOptions options)
    {
        var pollutant = series.Pollutant;
        if (series.Values.IsDaily)
            return options.StuckDays * (pollutant is Pollutant.SO2 or Pollutant.CO ? 6 : pollutant == Pollutant.NO2 ? 2 : 1);
        var isLow = code <= (pollutant == Pollutant.CO ? NearDetectionOfCO : NearDetection);
        var hasFewSteps = pollutant is Pollutant.SO2 or Pollutant.CO;
        return options.StuckHours * (isLow && hasFewSteps ? 7 : isLow || hasFewSteps ? 3 : 1);
    }

    private static void Tell(CheckSeries series, int first, int last, CheckSink sink)
    {
        if (!sink.IsKept(FindingKind.StuckValues))
        {
            sink.Count(FindingKind.StuckValues);
            return;
        }

        var value = CheckSeries.Text(series.Codes[first]);
        var (from, to) = (series.Values.Stamp(first), series.Values.Stamp(last));
        var count = last - first + 1;
        var unit = series.Values.IsDaily ? new Bilingual("days", "天") : new Bilingual("hours", "小时");
        sink.Add(FindingKind.StuckValues, series.Mark(first), new("values that vary", "有变化的数值"), new($"{value} from {from} to {to}, {count} {unit.English} in a row", $"{from}至{to}连续{count}{unit.Chinese}均为{value}"));
    }
}

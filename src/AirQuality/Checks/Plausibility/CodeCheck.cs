using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>Values of nines that stand far more often than those next to them: a code of a logger for nothing.</summary>
internal sealed class CodeCheck : IValueCheck
{
    private static readonly int[] Codes = [9_900, 9_990, 99_000, 99_900, 99_990, 99_999, 999_000, 999_900, 999_990, 9_999_000, 888_000, 8_888_000, 65_535_000];

    // The neighbours are values of the air at about that level. Where there are none, the level itself is one that the air never has.
    private const int Near = 5000;
    private const int TimesNeighbours = 5;

    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        foreach (var pollutant in Pollutants.All)
            foreach (var code in Codes)
                Look(values, pollutant, code, options, sink);
    }

    private static void Look(CheckValues values, Pollutant pollutant, int code, DataCheckOptions options, CheckSink sink)
    {
        long equal = 0, near = 0;
        var (firstPlace, first) = (-1, -1);
        var width = Math.Min(Near, code / 20);
        for (var place = 0; place < values.PlaceCount; place++)
        {
            var series = values.Codes(pollutant, place);
            for (var i = 0; i < series.Length; i++)
            {
                if (Math.Abs((long)series[i] - code) > width)
                    continue;
                if (series[i] != code)
                {
                    near++;
                    continue;
                }

                equal++;
                if (first < 0)
                    (firstPlace, first) = (place, i);
            }
        }

        // Of integers there are ten neighbours within five, of tenths a hundred; with fewer values each of them has few.
        if (equal < options.LeastCodes || equal < TimesNeighbours * near / 4)
            return;
        var value = CheckSeries.Text(code);
        sink.Add(
            FindingKind.RepeatedCode,
            new CheckMark($"{values.Name(firstPlace)}: {pollutant.Key()}", values.Moment(firstPlace, first)),
            new("concentrations", "浓度值"),
            new($"{value} {equal} times and hardly a value near it, first at {values.Stamp(first)}: a code for missing ones?", $"{value}出现{equal}次而附近几乎没有其他数值，首个在{values.Stamp(first)}：是否为缺测代码？"));
    }
}

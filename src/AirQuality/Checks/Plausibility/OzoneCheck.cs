using System.Globalization;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>Ozone that is highest at night: sunlight makes it, so the stamps are of another time zone.</summary>
internal sealed class OzoneCheck : IValueCheck
{
    private const int Hours = 24;

    // In Beijing time the peak is at 14 to 16 in the east and at 18 to 19 in the far west. Beyond these hours it is nowhere.
    private const int Earliest = 11;
    private const int Latest = 20;
    private const int Usual = 15;
    private const double LeastRange = 0.3; // of the mean: over the sea and on mountains there is hardly any course

    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        if (values.IsDaily || values.Count < options.LeastDays * Hours)
            return;
        var sums = new long[Hours];
        var counts = new int[Hours];
        for (var place = 0; place < values.PlaceCount; place++)
        {
            var codes = values.Codes(Pollutant.O3, place);
            for (var i = 0; i < codes.Length; i++)
            {
                if (codes[i] < 0)
                    continue;
                sums[i % Hours] += codes[i];
                counts[i % Hours]++;
            }
        }

        if (counts.Min() < options.LeastDays)
            return;
        var means = sums.Zip(counts, (s, c) => (double)s / c).ToArray();
        var course = Enumerable.Range(0, Hours).Select(h => (means[(h + Hours - 1) % Hours] + means[h] + means[(h + 1) % Hours]) / 3).ToArray();
        var peak = Array.IndexOf(course, course.Max()) + 1;
        if (peak is >= Earliest and <= Latest || course.Max() - course.Min() < LeastRange * means.Average())
            return;
        var shift = ((Usual - peak + 12 + Hours) % Hours) - 12;
        var text = shift.ToString("+0;-0", CultureInfo.InvariantCulture);
        sink.Add(
            FindingKind.OzoneAtNight,
            Pollutant.O3.Key(),
            new("O3 that is highest in the afternoon", "午后最高的O3"),
            new($"the highest mean at {peak}:00, {text} hours from where it should be: is the time in another zone (UTC is +8; name the column with --map \"NAME=time_utc\")?", $"平均值在{peak}时最高，与应有时刻相差{text}小时：时间是否为其他时区（世界时为+8，可用 --map \"列名=time_utc\" 指明）？"));
    }
}

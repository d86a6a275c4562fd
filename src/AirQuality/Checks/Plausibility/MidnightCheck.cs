using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>Values of midnight that continue another day: a programme wrote 00:00 of a day for its end, or 24:00 for its beginning.</summary>
internal sealed class MidnightCheck : IValueCheck
{
    private const int Hours = 24;

    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        if (values.IsDaily)
            return;
        int later = 0, earlier = 0, judged = 0;
        foreach (var pollutant in Pollutants.All)
        {
            var steps = default(MidnightSteps);
            for (var place = 0; place < values.PlaceCount; place++)
                steps = steps.Add(values.Codes(pollutant, place));
            if (steps.Count < options.LeastDays || steps.Own == 0)
                continue;
            judged++;
            later += steps.Own > options.MidnightFactor * steps.Later ? 1 : 0;
            earlier += steps.Own > options.MidnightFactor * steps.Earlier ? 1 : 0;
        }

        if (Math.Max(later, earlier) * 2 <= judged)
            return;
        var expected = new Bilingual("midnight between the hours beside it", "与前后小时相接的零时");
        if (later >= earlier)
            sink.Add(FindingKind.MisplacedMidnight, "time", expected, new($"values of 00:00 that continue 23:00 of the same date ({later} of {judged} pollutants): is 00:00 the end of its day, 24:00?", $"00:00的数值承接同日23:00（{judged}项污染物中{later}项）：00:00是否表示当日24:00？"));
        else
            sink.Add(FindingKind.MisplacedMidnight, "time", expected, new($"values of 24:00 that precede 01:00 of the same date ({earlier} of {judged} pollutants): is 24:00 the beginning of its day, 00:00?", $"24:00的数值与同日01:00相接（{judged}项污染物中{earlier}项）：24:00是否表示当日00:00？"));
    }

    /// <summary>The steps from 23:00 over midnight to 01:00, with midnight where it stands, and a day later or earlier.</summary>
    private readonly record struct MidnightSteps(double Own, double Later, double Earlier, int Count)
    {
        public MidnightSteps Add(ReadOnlySpan<int> codes)
        {
            var sum = this;
            // 24:00 of day d is at 23 of its 24 hours; 23:00 and 01:00 are beside it.
            for (var at = (2 * Hours) - 1; at + Hours + 1 < codes.Length; at += Hours)
            {
                var value = codes[at];
                if (value < 0 || Beside(codes, at) is not { } own || Beside(codes, at + Hours) is not { } later || Beside(codes, at - Hours) is not { } earlier)
                    continue;
                sum = new MidnightSteps(sum.Own + own.To(value), sum.Later + later.To(value), sum.Earlier + earlier.To(value), sum.Count + 1);
            }

            return sum;
        }

        private static Neighbours? Beside(ReadOnlySpan<int> codes, int at) => codes[at - 1] < 0 || codes[at + 1] < 0 ? null : new Neighbours(codes[at - 1], codes[at + 1]);
    }

    /// <summary>The hours beside a midnight.</summary>
    private readonly record struct Neighbours(int Before, int Behind)
    {
        public double To(int value) => Math.Abs(value - Before) + Math.Abs(value - Behind);
    }
}

using System.Globalization;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>PM2.5 above PM10, of which it is a part, and more often than two instruments differ.</summary>
internal sealed class ParticlesCheck : IValueCheck
{
    private const int FewHours = 48;
    private const int FewDays = 10;

    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        for (var place = 0; place < values.PlaceCount; place++)
        {
            var fine = values.Codes(Pollutant.PM25, place);
            var all = values.Codes(Pollutant.PM10, place);
            int pairs = 0, reversed = 0, first = -1;
            for (var i = 0; i < fine.Length; i++)
            {
                if (fine[i] < 0 || all[i] < 0)
                    continue;
                pairs++;
                if (fine[i] <= all[i])
                    continue;
                reversed++;
                first = first < 0 ? i : first;
            }

            if (reversed < (values.IsDaily ? FewDays : FewHours) || reversed < options.ParticlesReversedShare * pairs)
                continue;
            var share = ((double)reversed / pairs).ToString("0.0%", CultureInfo.InvariantCulture);
            sink.Add(
                FindingKind.ParticlesReversed,
                new CheckMark($"{values.Name(place)}: pm25", values.Moment(place, first)),
                new("PM2.5 of at most PM10", "不大于PM10的PM2.5"),
                new($"PM2.5 above PM10 in {reversed} of {pairs} ({share}), first at {values.Stamp(first)}: are the columns exchanged?", $"{pairs}个中有{reversed}个PM2.5大于PM10（{share}），首个在{values.Stamp(first)}：两列是否互换？"));
        }
    }
}

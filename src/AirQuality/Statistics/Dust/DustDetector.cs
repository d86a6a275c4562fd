using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Statistics.Dust;

/// <summary>
/// Suggests dust episodes from hours: PM10 jumps while the share of fine particles in it falls. It never leaves anything out
/// by itself: what an analyst accepts goes into an <see cref="EventRegister"/>.
/// </summary>
public static class DustDetector
{
    /// <summary>Looks through all rows of a grid.</summary>
    /// <param name="hours">The hours of stations, or of areas.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The suggestions by row, then time. Hours without a value neither begin nor end one.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<DustSuggestion> Suggest(HourlyGrid hours, DustOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        options ??= DustOptions.Default;
        var suggestions = new List<DustSuggestion>();
        for (var row = 0; row < hours.StationIds.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var coarse = hours.Hours(Pollutant.PM10, row);
            var fine = hours.Hours(Pollutant.PM25, row);
            for (var hour = 0; hour < coarse.Length; hour++)
            {
                if (!Begins(coarse, fine, hour, options, out var before))
                    continue;
                var end = End(coarse, hour, before.PM10, options, out var returned);
                suggestions.Add(Describe(hours, row, hour, end, before, returned));
                hour = end - 1;
            }
        }

        return suggestions;
    }

    private static bool Begins(ReadOnlySpan<Concentration> coarse, ReadOnlySpan<Concentration> fine, int hour, DustOptions options, out (Fraction PM10, Fraction Ratio) before)
    {
        before = default;
        if (coarse[hour].IsMissing || fine[hour].IsMissing || coarse[hour].Value < options.LeastPM10)
            return false;
        long sum = 0;
        var count = 0;
        Fraction ratios = 0;
        for (var earlier = Math.Max(0, hour - options.HoursBefore); earlier < hour; earlier++)
        {
            if (coarse[earlier].IsMissing || fine[earlier].IsMissing || coarse[earlier].Thousandths == 0)
                continue;
            sum += coarse[earlier].Thousandths;
            ratios += Ratio(coarse, fine, earlier);
            count++;
        }

        if (count < Math.Max(1, options.LeastHoursBefore))
            return false;
        before = (new Fraction(sum, (long)count * Concentration.Scale), ratios / count);
        return Fraction.Compare(coarse[hour].Value!.Value, before.PM10 * options.Rise) >= 0
            && Fraction.Compare(Ratio(coarse, fine, hour), before.Ratio * options.RatioFall) <= 0;
    }

    /// <summary>The hour after the last one of the episode.</summary>
    private static int End(ReadOnlySpan<Concentration> coarse, int start, Fraction before, DustOptions options, out bool returned)
    {
        var level = before + (before * options.Return);
        var last = start;
        returned = false;
        for (var hour = start + 1; hour < coarse.Length && hour < start + options.MostHours; hour++)
        {
            if (coarse[hour].IsMissing)
                continue;
            returned = Fraction.Compare(coarse[hour].Value!.Value, level) <= 0;
            if (returned)
                break;
            last = hour;
        }

        return last + 1;
    }

    private static DustSuggestion Describe(HourlyGrid hours, int row, int start, int end, (Fraction PM10, Fraction Ratio) before, bool returned)
    {
        var coarse = hours.Hours(Pollutant.PM10, row);
        var peak = start;
        for (var hour = start; hour < end; hour++)
            if (!coarse[hour].IsMissing && coarse[hour] > coarse[peak])
                peak = hour;
        var midnight = hours.FirstDay.AtMidnight();
        return new DustSuggestion
        {
            Name = hours.StationIds[row],
            From = midnight.PlusHours(start),
            To = midnight.PlusHours(end),
            Peak = midnight.PlusHours(peak + 1),
            PeakPM10 = coarse[peak].Value!.Value,
            StartPM10 = coarse[start].Value!.Value,
            PM10Before = before.PM10.Round(1),
            RatioBefore = before.Ratio.Round(2),
            StartRatio = Ratio(coarse, hours.Hours(Pollutant.PM25, row), start).Round(2),
            HasReturned = returned,
        };
    }

    private static Fraction Ratio(ReadOnlySpan<Concentration> coarse, ReadOnlySpan<Concentration> fine, int hour) =>
        new(fine[hour].Thousandths, coarse[hour].Thousandths);
}

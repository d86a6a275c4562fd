using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Statistics.Dust;

/// <summary>
/// Suggests dust episodes from hours: PM10 jumps while the share of fine particles in it falls. It never leaves anything out
/// by itself: what an analyst accepts goes into an <see cref="EventRegister"/>.
/// </summary>
internal static class DustDetector
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
            var search = new Search(hours, row, options);
            for (var hour = 0; hour < search.Count; hour++)
            {
                if (!search.Begins(hour, out var before))
                    continue;
                var end = search.End(hour, before.PM10, out var returned);
                suggestions.Add(search.Describe(hour, end, before, returned));
                hour = end - 1;
            }
        }

        return suggestions;
    }

    /// <summary>What was in the air before: PM10, µg/m³, and the share of PM2.5 in it.</summary>
    private readonly record struct Background(Fraction PM10, Fraction Ratio);

    /// <summary>The hours of one row, looked through for dust.</summary>
    private readonly ref struct Search(HourlyGrid hours, int row, DustOptions options)
    {
        // PM10 alone rises in every haze; what tells dust is that the coarse particles rise and the fine ones do not, so their share
        // falls. Both are judged against the hours just before, since the level of a place and a season is not that of another.
        private readonly ReadOnlySpan<Concentration> coarse = hours.Hours(Pollutant.PM10, row);
        private readonly ReadOnlySpan<Concentration> fine = hours.Hours(Pollutant.PM25, row);

        public int Count => coarse.Length;

        public bool Begins(int hour, out Background before)
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
                ratios += Ratio(earlier);
                count++;
            }

            if (count < Math.Max(1, options.LeastHoursBefore))
                return false;
            before = new Background(new Fraction(sum, (long)count * Concentration.Scale), ratios / count);
            return Fraction.Compare(coarse[hour].Value!.Value, before.PM10 * options.Rise) >= 0
                && Fraction.Compare(Ratio(hour), before.Ratio * options.RatioFall) <= 0;
        }

        /// <summary>The hour after the last one of the episode.</summary>
        public int End(int start, Fraction before, out bool returned)
        {

            // Over when PM10 is back within a tenth or so of what it was, not when it falls below a limit: a dusty spring may never see
            // that.
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

        public DustSuggestion Describe(int start, int end, Background before, bool returned)
        {
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
                StartRatio = Ratio(start).Round(2),
                HasReturned = returned,
            };
        }

        private Fraction Ratio(int hour) => new(fine[hour].Thousandths, coarse[hour].Thousandths);
    }
}

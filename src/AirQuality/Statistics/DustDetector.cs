using System.Text.Json.Serialization;
using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>When hours look like dust.</summary>
public sealed record DustOptions
{
    /// <summary>The thresholds of the field.</summary>
    public static DustOptions Default { get; } = new();

    /// <summary>PM10 must reach this at the start, µg/m³.</summary>
    [JsonPropertyName("leastPm10")]
    public decimal LeastPM10 { get; init; } = 150;

    /// <summary>PM10 must reach this multiple of the mean of the hours before.</summary>
    public decimal Rise { get; init; } = 2;

    /// <summary>PM2.5/PM10 must fall to this part of its mean over the hours before, or lower.</summary>
    public decimal RatioFall { get; init; } = 0.5m;

    /// <summary>How many hours before count.</summary>
    public int HoursBefore { get; init; } = 6;

    /// <summary>How many of them must have both PM10 and PM2.5.</summary>
    public int LeastHoursBefore { get; init; } = 4;

    /// <summary>It is over when PM10 is back within this part above the mean before: 0.1 is 10 %.</summary>
    public decimal Return { get; init; } = 0.1m;

    /// <summary>After so many hours it is over in any case: the level before it may not come back.</summary>
    public int MostHours { get; init; } = 96;
}

/// <summary>Hours that look like dust, with the evidence. A suggestion: the official list decides.</summary>
public sealed record DustSuggestion
{
    /// <summary>The row of the grid: a station or an area by name.</summary>
    public required string Name { get; init; }

    /// <summary>The moment it begins: the start of its first hour.</summary>
    public required LocalDateTime From { get; init; }

    /// <summary>The moment it is over: the end of its last hour, the official stamp of that hour.</summary>
    public required LocalDateTime To { get; init; }

    /// <summary>The official stamp of the hour with the largest PM10.</summary>
    public required LocalDateTime Peak { get; init; }

    /// <summary>The largest PM10, µg/m³.</summary>
    [JsonPropertyName("peakPm10")]
    public required decimal PeakPM10 { get; init; }

    /// <summary>PM10 of the first hour, µg/m³.</summary>
    [JsonPropertyName("startPm10")]
    public required decimal StartPM10 { get; init; }

    /// <summary>The mean of PM10 over the hours before, µg/m³, to 0.1.</summary>
    [JsonPropertyName("pm10Before")]
    public required decimal PM10Before { get; init; }

    /// <summary>The mean of PM2.5/PM10 over the hours before, to 0.01.</summary>
    public required decimal RatioBefore { get; init; }

    /// <summary>PM2.5/PM10 of the first hour, to 0.01.</summary>
    public required decimal StartRatio { get; init; }

    /// <summary>Whether PM10 came back to the level before; else the data or <see cref="DustOptions.MostHours"/> ended first.</summary>
    public required bool HasReturned { get; init; }

    /// <summary>How many hours it lasts.</summary>
    public int Hours => (int)NodaTime.Period.Between(From, To, PeriodUnits.Hours).Hours;
}

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

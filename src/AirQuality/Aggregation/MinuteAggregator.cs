using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>Minutes to hours.</summary>
public static class MinuteAggregator
{
    /// <summary>The mean of the minutes of one hour, rounded once (half to even) to the thousandth.</summary>
    /// <param name="minutes">The minutes of the hour, at most 60, each once; missing ones may be left out.</param>
    /// <param name="rules">How many must be there.</param>
    /// <returns>The mean; missing with fewer minutes than <see cref="AssessmentRules.MinutesForHour"/>.</returns>
    /// <exception cref="ArgumentException">More than 60 minutes.</exception>
    public static Concentration Hour(ReadOnlySpan<Concentration> minutes, AssessmentRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (minutes.Length > 60)
            throw new ArgumentException($"Expected at most 60 minutes, found {minutes.Length}.", nameof(minutes));
        // GB 3095 table 4: 45 minutes make an hour. To the thousandth and no coarser, as the day is made of exact hours.
        long sum = 0;
        var count = 0;
        foreach (var minute in minutes)
        {
            if (minute.IsMissing)
                continue;
            sum += minute.Thousandths;
            count++;
        }

        return count > 0 && count >= rules.MinutesForHour ? Concentration.FromThousandths((int)HalfEven.Divide(sum, count)) : Concentration.Missing;
    }
}

using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>Whether data are raw (实况) or reviewed (审核), in words.</summary>
public static class StatusWords
{
    /// <summary>The status of areas over a period, with the raw days where others are reviewed.</summary>
    /// <param name="options">What the files say, day by day, and what was said of the rest.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, without a stop; <c>null</c> where nobody said.</returns>
    public static string? Of(AssessmentOptions options, IEnumerable<Area> areas, AssessmentPeriod period, Language language)
    {
        ArgumentNullException.ThrowIfNull(options);
        var status = (options.Statuses?.Over(areas, period) ?? new StatusSummary(DataStatus.Unsaid)).Or(options.Status);
        return status.Status == DataStatus.Unsaid ? null : status.In(language);
    }

    /// <summary>The line of a page, a report or an answer.</summary>
    /// <param name="status">The status in words.</param>
    /// <param name="words">The language.</param>
    /// <returns>The line, without a stop.</returns>
    public static string Line(string status, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Pick($"数据状态：{status}", $"Status of the data: {status}");
    }
}

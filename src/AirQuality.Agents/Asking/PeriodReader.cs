using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Agents.Asking;

/// <summary>Periods as people say them, with the everyday words that are no notation.</summary>
internal static class PeriodReader
{
    /// <summary>The period; <c>null</c> where the text is none, or says no year.</summary>
    public static AssessmentPeriod? Read(string text, LocalDate today)
    {
        var asked = text.Trim().ToLowerInvariant() switch
        {
            "这个月" or "当月" or "month" or "this month" => "this-month",
            "上个月份" or "last month" => "last-month",
            "年初以来" or "本年" or "year to date" or "this year" => "ytd",
            "last week" => "last-week",
            "last year" => "last-year",
            "前天" => Inquiry.Iso(today.PlusDays(-2)),
            "前年" => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{today.Year - 2}"),
            var other => other,
        };
        return PeriodText.TryRead(asked, today, out var period) ? period : null;
    }
}

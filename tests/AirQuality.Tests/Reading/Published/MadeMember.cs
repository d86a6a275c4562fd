using System.Globalization;

namespace AirQuality.Tests.Reading.Published;

/// <summary>One area of a made-up list with its figures of both years.</summary>
internal sealed record MadeMember(string Name, IReadOnlyDictionary<string, decimal> Values, IReadOnlyDictionary<string, decimal> Before)
{
    public string? Group { get; init; }

    /// <summary>1 and how many of the list are better.</summary>
    public int Place(Func<MadeMember, int> better) => better(this) + 1;

    public static bool IsRatio(string metric) => metric == "good_ratio";

    public static bool IsDays(string metric) => metric == "good_days";

    /// <summary>The change as it is printed: per cent, percentage points or days.</summary>
    public static decimal Change(string metric, decimal now, decimal before) =>
        IsRatio(metric) || IsDays(metric) ? now - before : decimal.Round((now - before) / before * 100, 1, MidpointRounding.ToEven);

    public static string Words(string metric, decimal difference, decimal change)
    {
        if (difference == 0 || change == 0)
            return "持平";
        var amount = Math.Abs(change).ToString(IsDays(metric) ? "0" : "0.0", CultureInfo.InvariantCulture);
        if (IsDays(metric))
            return (change > 0 ? "增加" : "减少") + amount + "天";
        return (change > 0 ? "上升" : "下降") + amount + (IsRatio(metric) ? "个百分点" : "%");
    }
}

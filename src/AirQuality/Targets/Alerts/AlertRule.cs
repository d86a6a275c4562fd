namespace AirQuality.Targets.Alerts;

/// <summary>What an alert is about.</summary>
public enum AlertRule
{
    /// <summary>Worse than the same month of the year before in several months in a row (连续同比不降反升).</summary>
    WorseMonths,

    /// <summary>The autumn–winter season to date is worse than the last one to the same day (秋冬季以来不降反升).</summary>
    WorseSeason,

    /// <summary>Among the last N of its group in several months in a row (长期排名靠后).</summary>
    LongNearBottom,

    /// <summary>The goal of the first quarter is at risk or missed (首季开门红).</summary>
    FirstQuarter,

    /// <summary>A goal that cannot be met any more while its period still runs.</summary>
    Unreachable,

    /// <summary>A week missed that its month can no longer absorb.</summary>
    WeekNotAbsorbed,

    /// <summary>A rule of accountability that is met.</summary>
    DutyMet,

    /// <summary>A rule of accountability that is one period away.</summary>
    DutyNear,
}

namespace AirQuality.Reading.Published.Periods;

/// <summary>The ways in which a table names a period.</summary>
internal enum PeriodShape
{
    /// <summary>A year: 2019年.</summary>
    Year,

    /// <summary>Months from the first to the last: 8月, 1-8月, 上半年, 第三季度.</summary>
    Months,

    /// <summary>Days from the first to the last: 10月1日-15日, 10月上旬, 第40周(9.27-10.3).</summary>
    Days,

    /// <summary>An autumn–winter season: 2023-2024年秋冬季.</summary>
    Season,

    /// <summary>A week by a number only. Publishers count weeks in their own ways, so that it is no period yet.</summary>
    WeekNumber,

    /// <summary>The period of the table: 本月, 本周.</summary>
    Current,

    /// <summary>From January to the end of the period of the table: 累计.</summary>
    ToDate,

    /// <summary>From 1 January to a day: 截至3月21日.</summary>
    AsOf,

    /// <summary>A span that is not dated by what stands there: 2023年冬季, 春节期间, 8月第2周.</summary>
    Unread,

    /// <summary>The number of a bulletin within its year: 2023年第8期. It says the year and nothing of the months.</summary>
    Issue,

    /// <summary>One day. It is mostly the day of publication, so that it is never taken for the period.</summary>
    SingleDay,
}

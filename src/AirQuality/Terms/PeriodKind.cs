namespace AirQuality.Terms;

/// <summary>The kinds of period.</summary>
public enum PeriodKind
{
    /// <summary>One day, <c>2016-12-05</c>.</summary>
    Day,

    /// <summary>An ISO week, Monday to Sunday, <c>2016-W50</c>.</summary>
    Week,

    /// <summary>A month, <c>2016-12</c>.</summary>
    Month,

    /// <summary>A quarter, <c>2016-Q4</c>.</summary>
    Quarter,

    /// <summary>A half-year, <c>2016-H1</c>.</summary>
    HalfYear,

    /// <summary>A year, <c>2016</c>.</summary>
    Year,

    /// <summary>The autumn–winter season, 1 October to 31 March, <c>2016-season</c>.</summary>
    Season,

    /// <summary>Any days, both ends included, <c>2016-10-01..2017-03-31</c>.</summary>
    Range,
}

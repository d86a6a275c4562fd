namespace AirQuality.Standards;

/// <summary>Over what the items of GB 3095-2026 table 2 and annex A are averaged.</summary>
public enum ItemAveraging
{
    /// <summary>A year (年平均).</summary>
    Year,

    /// <summary>A quarter (季平均).</summary>
    Quarter,

    /// <summary>A month (月平均).</summary>
    Month,

    /// <summary>The growing season of plants (植物生长季平均).</summary>
    GrowingSeason,

    /// <summary>A day (日平均).</summary>
    Day,

    /// <summary>An hour (1小时平均).</summary>
    Hour,
}

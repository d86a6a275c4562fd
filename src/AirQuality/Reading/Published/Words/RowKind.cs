namespace AirQuality.Reading.Published.Words;

/// <summary>What a row of a table is about.</summary>
internal enum RowKind
{
    /// <summary>One area.</summary>
    Area,

    /// <summary>All areas as a whole: 全市, 全省.</summary>
    Whole,

    /// <summary>A mean of areas: 平均, 均值, 10市平均.</summary>
    Mean,

    /// <summary>A sum: 合计.</summary>
    Total,

    /// <summary>The limits of a standard: 二级标准.</summary>
    Limit,

    /// <summary>Goals, extremes and the like, which are no area either.</summary>
    Other,

    /// <summary>A note: 备注.</summary>
    Note,
}

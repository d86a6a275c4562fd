namespace AirQuality.Reading.Published.Words;

/// <summary>What a plus means in a column of changes.</summary>
internal enum SignMeaning
{
    /// <summary>A rise, as nothing else is said (同比, 变化率).</summary>
    Neutral,

    /// <summary>A rise (上升, 增幅).</summary>
    Rise,

    /// <summary>A fall (下降, 降幅).</summary>
    Fall,

    /// <summary>An improvement (改善).</summary>
    Better,

    /// <summary>A worsening (恶化).</summary>
    Worse,

    /// <summary>The header names both ways (上升或下降), so that only the cells can tell.</summary>
    Unclear,
}

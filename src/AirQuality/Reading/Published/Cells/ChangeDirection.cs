namespace AirQuality.Reading.Published.Cells;

/// <summary>The direction of a change in words.</summary>
internal enum ChangeDirection
{
    /// <summary>上升, 增加, ↑.</summary>
    Rise,

    /// <summary>下降, 减少, ↓.</summary>
    Fall,

    /// <summary>改善, 变好.</summary>
    Better,

    /// <summary>恶化, 变差.</summary>
    Worse,

    /// <summary>持平.</summary>
    Same,
}

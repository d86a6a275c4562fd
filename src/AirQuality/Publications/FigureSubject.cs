namespace AirQuality.Publications;

/// <summary>What a published figure is about.</summary>
public enum FigureSubject
{
    /// <summary>One area of a list.</summary>
    Area,

    /// <summary>The areas of the list as a whole (全市, 全省). It takes no place among them.</summary>
    Whole,

    /// <summary>A mean over areas (平均, 均值). It takes no place among them.</summary>
    Mean,
}

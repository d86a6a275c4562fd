namespace AirQuality.Publications.Checks;

/// <summary>What a published figure or place was held against.</summary>
public enum CheckKind
{
    /// <summary>Nothing: the publication holds no figure it could follow from.</summary>
    Nothing,

    /// <summary>The index against the six statistics.</summary>
    IndexOfStatistics,

    /// <summary>The place against the figures of the list.</summary>
    PlaceOfFigures,

    /// <summary>The change against the figures of both years.</summary>
    ChangeOfYears,

    /// <summary>The change against every base there can have been.</summary>
    ChangeOfAnyBase,

    /// <summary>The mean against the areas of the list.</summary>
    MeanOfAreas,

    /// <summary>The share against single index and index.</summary>
    ShareOfIndex,

    /// <summary>The figure against one's own observations.</summary>
    OwnReckoning,
}

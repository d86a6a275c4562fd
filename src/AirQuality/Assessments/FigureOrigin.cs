namespace AirQuality.Assessments;

/// <summary>Where the figures of an area come from.</summary>
public enum FigureOrigin
{
    /// <summary>One's own observations.</summary>
    Own,

    /// <summary>A publication.</summary>
    Published,

    /// <summary>Reckoned from a publication: last year from figure and change, an index from six statistics.</summary>
    Derived,
}

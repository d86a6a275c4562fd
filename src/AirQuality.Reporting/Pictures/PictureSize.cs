namespace AirQuality.Reporting.Pictures;

/// <summary>For where a picture is made.</summary>
public enum PictureSize
{
    /// <summary>For a page or a bulletin: as high as it needs to be.</summary>
    Page,

    /// <summary>For a slide: 16:9 with large letters; long lists are cut to what can be read from the back of a room.</summary>
    Slide,
}

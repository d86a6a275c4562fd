using AirQuality.Wording;

namespace AirQuality.Reporting.Maps;

/// <summary>A file of outlines cannot be used: it is no GeoJSON, or holds no area.</summary>
public sealed class MapFileException : FormatException
{
    internal MapFileException(LocalizedText text, Exception? inner = null)
        : base(text.En, inner) => Text = text;

    /// <summary>What was expected and what was found, in both languages.</summary>
    public LocalizedText Text { get; }
}

using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>One table within a sheet: what stands above it, its header rows, its rows of figures and its notes.</summary>
internal sealed class TableBlock
{
    /// <summary>The titles and lines directly above the header, the nearest last.</summary>
    public List<CaptionText> Captions { get; } = [];

    /// <summary>The units above the header.</summary>
    public List<CaptionText> Units { get; } = [];

    /// <summary>The header rows from the top.</summary>
    public List<int> Header { get; } = [];

    /// <summary>The rows of figures.</summary>
    public List<BlockRow> Rows { get; } = [];

    /// <summary>The notes below or above.</summary>
    public List<string> Notes { get; } = [];
}

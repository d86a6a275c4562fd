using System.Text;

namespace AirQuality.Reading;

/// <summary>A station or area as a file names it.</summary>
internal sealed class RowName(byte[] utf8, bool isKnown)
{
    public const int Unnamed = -1;

    public byte[] Utf8 => utf8;

    public string Text { get; } = Encoding.UTF8.GetString(utf8);

    /// <summary>Whether it is one that is read.</summary>
    public bool IsKnown => isKnown;

    /// <summary>The row of the grid, given when its turn comes.</summary>
    public int Row { get; set; } = Unnamed;

    /// <summary>Its number among the names of a chunk: of the one being parsed, if that name there is this one.</summary>
    public int InChunk { get; set; }

    /// <summary>The name that stood below it when it was last met.</summary>
    public RowName? Next { get; set; }
}

using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>A station or area as a file names it.</summary>
internal sealed class RowName(byte[] key, string text, NameVerdict verdict)
{
    public const int Unnamed = -1;

    /// <summary>Parts the name from that of the area it lies in, in the key.</summary>
    public const byte Part = 0x1F;

    /// <summary>The bytes of the cells it was made of.</summary>
    public byte[] Key => key;

    /// <summary>The name it is kept under.</summary>
    public string Text => text;

    public NameVerdict Verdict => verdict;

    /// <summary>Whether it is one that is read.</summary>
    public bool IsKnown => verdict == NameVerdict.Known;

    /// <summary>The area it lies in, where the file says so.</summary>
    public string? Parent { get; init; }

    /// <summary>The name it is kept under in the grid, given with its row.</summary>
    public string? Kept { get; set; }

    /// <summary>The row of the grid, given when its turn comes.</summary>
    public int Row { get; set; } = Unnamed;

    /// <summary>Its number among the names of a chunk: of the one being parsed, if that name there is this one.</summary>
    public int InChunk { get; set; }

    /// <summary>The name that stood below it when it was last met.</summary>
    public RowName? Next { get; set; }
}

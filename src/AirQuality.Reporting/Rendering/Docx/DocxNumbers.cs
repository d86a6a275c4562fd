namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>What is counted through a document: tables, pictures, and the ids of drawings, which nothing else may have.</summary>
internal sealed class DocxNumbers
{
    /// <summary>The tables that have a caption so far.</summary>
    public int Tables { get; set; }

    /// <summary>The pictures that have a caption so far.</summary>
    public int Pictures { get; set; }

    /// <summary>The last id of a drawing.</summary>
    public uint Drawings { get; set; }
}

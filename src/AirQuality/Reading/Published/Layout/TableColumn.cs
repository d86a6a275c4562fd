using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>A column with its headings and what it is for.</summary>
/// <param name="Head">The headings.</param>
/// <param name="Use">What it is for.</param>
internal sealed record TableColumn(HeadColumn Head, ColumnUse Use)
{
    public int Index => Head.Index;

    public Phrase Phrase { get; init; } = Head.Phrase;

    /// <summary>The column before it that holds the other half of the same figures (变好 | 下降11.9%), or <c>null</c>.</summary>
    public int? PairedWith { get; init; }

    /// <summary>Whether it holds names, numbers or labels of rows and no figures.</summary>
    public bool IsStub => Use is ColumnUse.Ordinal or ColumnUse.Group or ColumnUse.City or ColumnUse.Area or ColumnUse.Period or ColumnUse.Indicator;

    /// <summary>Whether it names who a row is about.</summary>
    public bool IsEntity => Use is ColumnUse.Group or ColumnUse.City or ColumnUse.Area;
}

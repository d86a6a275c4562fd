using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>One figure of a series while it is read.</summary>
/// <param name="Draft">The cell.</param>
/// <param name="Period">Its period.</param>
/// <param name="Quantity">What it states.</param>
internal sealed record SeriesCell(FigureDraft Draft, AssessmentPeriod Period, PublishedQuantity Quantity)
{
    /// <summary>The value, or <c>null</c> when the cell holds none.</summary>
    public decimal? Value { get; init; }

    public int Decimals { get; init; }

    public PublishedPlace? Place { get; init; }

    public IReadOnlyList<PublishedRemark> Remarks { get; init; } = [];

    /// <summary>The cell with a further remark.</summary>
    public SeriesCell With(RemarkKind kind, string detail = "") => this with { Remarks = [.. Remarks, new PublishedRemark(kind, detail)] };
}

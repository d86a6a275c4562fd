using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>One figure of a published table, with its place where one belongs to it.</summary>
public sealed record PublishedFigure
{
    /// <summary>Where it stands.</summary>
    public required FigureSource Source { get; init; }

    /// <summary>The area as printed.</summary>
    public required string Area { get; init; }

    /// <summary>The city or whatever the table says the area is part of; <c>null</c> when it does not.</summary>
    public string? City { get; init; }

    /// <summary>The level of the area where the heading of its column says it (设区市, 县(市、区)); else <c>null</c>.</summary>
    public AreaLevel? Level { get; init; }

    /// <summary>The group of areas among which places are counted; <c>null</c> for the whole list.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it is about an area or about all of them.</summary>
    public FigureSubject Subject { get; init; }

    /// <summary>The period.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The period as output has it: whole months as <c>2019-01..2019-08</c>.</summary>
    public string PeriodText => PublishedPeriodText.Of(Period);

    /// <summary>What it states.</summary>
    public required PublishedQuantity Quantity { get; init; }

    /// <summary>The value: concentrations in µg/m³ (CO mg/m³), ratios and changes in per cent, positive when something rose. <c>null</c> where only the place is printed.</summary>
    public decimal? Value { get; init; }

    /// <summary>The decimals with which the column is printed. A single cell may show fewer (3 for 3.00).</summary>
    public int Decimals { get; init; }

    /// <summary>The place, or <c>null</c>.</summary>
    public PublishedPlace? Place { get; init; }

    /// <summary>What is to be known about the reading of it.</summary>
    public IReadOnlyList<PublishedRemark> Remarks { get; init; } = [];

    /// <summary>Whether something about the reading of it is not sure.</summary>
    public bool IsDoubtful => Remarks.Any(r => r.IsDoubt);

    /// <summary>The figure with a further remark.</summary>
    internal PublishedFigure With(RemarkKind kind, string detail = "") =>
        Remarks.Any(r => r.Kind == kind) ? this : this with { Remarks = [.. Remarks, new PublishedRemark(kind, detail)] };
}

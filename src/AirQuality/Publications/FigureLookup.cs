using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>Finds the other figures of the same area and period.</summary>
internal sealed class FigureLookup(IEnumerable<PublishedFigure> figures)
{
    private readonly ILookup<Meaning, PublishedFigure> byMeaning = figures.ToLookup(f => MeaningOf(f, f.Quantity));

    /// <summary>The value of the metric of a figure, of the same area and period: that of the same file and sheet where there are several.</summary>
    public PublishedFigure? ValueOf(PublishedFigure figure, PublishedMetric? metric = null) => Nearest(figure, new PublishedQuantity(metric ?? figure.Quantity.Metric), figure.Period);

    /// <summary>Last year's value: as it stands beside the figure, or as the value of the period a year before.</summary>
    public PublishedFigure? BaseOf(PublishedFigure figure) =>
        Nearest(figure, new PublishedQuantity(figure.Quantity.Metric, FigureAspect.Base, PublishedBase.LastYear), figure.Period)
        ?? Nearest(figure, new PublishedQuantity(figure.Quantity.Metric), figure.Period.PlusYears(-1));

    private PublishedFigure? Nearest(PublishedFigure figure, PublishedQuantity wanted, AssessmentPeriod period)
    {
        // By the days and not by the kind of period: 1 to 31 October of one table is the October of another. The base counts for bases
        // only.
        var same = byMeaning[MeaningOf(figure, wanted)]
            .Where(f => f.Value is not null && f.Period.Start == period.Start && f.Period.End == period.End && (wanted.Aspect != FigureAspect.Base || f.Quantity.Base == wanted.Base)).ToList();
        return same.Find(f => f.Source.File == figure.Source.File && f.Source.Sheet == figure.Source.Sheet) ?? same.FirstOrDefault();
    }

    private static Meaning MeaningOf(PublishedFigure figure, PublishedQuantity quantity) =>
        new(figure.Area, figure.City ?? figure.Group, figure.Subject, quantity.Metric, quantity.Aspect);

    /// <summary>What a figure says of which area, whenever.</summary>
    /// <param name="Area">The area as printed.</param>
    /// <param name="Whole">The city or group it is part of, as two cities may have a district of one name.</param>
    /// <param name="Subject">Whether it is about an area or all of them.</param>
    /// <param name="Metric">The metric.</param>
    /// <param name="Aspect">The aspect.</param>
    private readonly record struct Meaning(string Area, string? Whole, FigureSubject Subject, PublishedMetric Metric, FigureAspect Aspect);
}

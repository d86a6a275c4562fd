using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>Finds the other figures of the same area and period.</summary>
internal sealed class FigureLookup(IEnumerable<PublishedFigure> figures)
{
    private readonly ILookup<(string Area, string? City, FigureSubject Subject, PublishedMetric Metric, FigureAspect Aspect), PublishedFigure> byMeaning =
        figures.ToLookup(f => (f.Area, f.City ?? f.Group, f.Subject, f.Quantity.Metric, f.Quantity.Aspect));

    /// <summary>The value of the metric of a figure, of the same area and period: that of the same file and sheet where there are several.</summary>
    public PublishedFigure? ValueOf(PublishedFigure figure, PublishedMetric? metric = null) => Nearest(figure, metric ?? figure.Quantity.Metric, FigureAspect.Value, figure.Period);

    /// <summary>Last year's value: as it stands beside the figure, or as the value of the period a year before.</summary>
    public PublishedFigure? BaseOf(PublishedFigure figure) =>
        Nearest(figure, figure.Quantity.Metric, FigureAspect.Base, figure.Period, f => f.Quantity.Base == PublishedBase.LastYear)
        ?? Nearest(figure, figure.Quantity.Metric, FigureAspect.Value, figure.Period.PlusYears(-1));

    private PublishedFigure? Nearest(PublishedFigure figure, PublishedMetric metric, FigureAspect aspect, AssessmentPeriod period, Func<PublishedFigure, bool>? also = null)
    {
        var same = byMeaning[(figure.Area, figure.City ?? figure.Group, figure.Subject, metric, aspect)]
            .Where(f => f.Value is not null && f.Period.Start == period.Start && f.Period.End == period.End && (also is null || also(f))).ToList();
        return same.Find(f => f.Source.File == figure.Source.File && f.Source.Sheet == figure.Source.Sheet) ?? same.FirstOrDefault();
    }
}

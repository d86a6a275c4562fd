using AirQuality.Ranking.Publishers;

namespace AirQuality.Publications.Checks;

/// <summary>Holds the figures and places of publications against each other, at the decimals they are printed with.</summary>
public static class PublicationChecker
{
    /// <summary>Checks figures and places.</summary>
    /// <param name="figures">The figures of one or more publications. Those of last year's tables serve as bases of this year's changes.</param>
    /// <returns>One result for each figure that has a value, one for each place that is printed, in the order of the figures.</returns>
    public static IReadOnlyList<PublishedCheck> Check(IReadOnlyList<PublishedFigure> figures) => Check(figures, publisher: null);

    /// <summary>Checks figures and places as a publisher gives them.</summary>
    /// <param name="figures">The figures of one or more publications.</param>
    /// <param name="publisher">How places are given to equal figures; <c>null</c> for as most do.</param>
    /// <returns>One result for each figure that has a value, one for each place that is printed, in the order of the figures.</returns>
    public static IReadOnlyList<PublishedCheck> Check(IReadOnlyList<PublishedFigure> figures, Publisher? publisher)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var lookup = new FigureLookup(figures);
        var places = new PlaceCheck(figures, publisher, lookup);
        var checks = new List<PublishedCheck>();
        foreach (var figure in figures)
        {
            if (figure.Value is not null)
                checks.Add(CheckValue(figure, lookup, figures));
            if (figure.Place is { IsDerived: false })
                checks.Add(places.Check(figure));
        }

        return checks;
    }

    private static PublishedCheck CheckValue(PublishedFigure figure, FigureLookup lookup, IReadOnlyList<PublishedFigure> figures) => figure.Quantity.Aspect switch
    {
        FigureAspect.Value when figure.Subject != FigureSubject.Area => MeanCheck.Check(figure, lookup, figures),
        FigureAspect.Value when figure.Quantity.Metric == PublishedMetric.Index => IndexCheck.Check(figure, lookup),
        FigureAspect.Change or FigureAspect.Difference => ChangeOfYearsCheck.Check(figure, lookup),
        FigureAspect.Share => IndexCheck.CheckShare(figure, lookup),
        _ => new PublishedCheck(figure, CheckKind.Nothing, CheckVerdict.Consistent),
    };
}

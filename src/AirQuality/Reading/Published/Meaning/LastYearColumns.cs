using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Turns a column of the year before (2024年 | 2023年) into last year's figures of the current period.</summary>
internal static class LastYearColumns
{
    /// <summary>The cells; those of the older of exactly two years become the base of the newer one.</summary>
    /// <param name="cells">The cells of a list.</param>
    /// <param name="isByColumn">Whether the periods stand in the headings. Rows of periods stay what they are.</param>
    public static List<SeriesCell> Turn(List<SeriesCell> cells, bool isByColumn)
    {
        if (!isByColumn)
            return cells;
        var periods = cells.Where(c => c.Quantity.Aspect == FigureAspect.Value).GroupBy(c => c.Quantity)
            .ToDictionary(g => g.Key, g => g.Select(c => c.Period).Distinct().ToList());
        return cells.ConvertAll(c => c.Quantity.Aspect == FigureAspect.Value && YearLater(c.Period, periods[c.Quantity]) is { } later
            ? c with { Period = later, Quantity = c.Quantity with { Aspect = FigureAspect.Base } }
            : c);
    }

    private static AssessmentPeriod? YearLater(AssessmentPeriod period, List<AssessmentPeriod> all)
    {
        // Of exactly two years the older is last year's. Three and more are a series, of which each is a figure of its own.
        var later = period.PlusYears(1);
        return all.Exists(p => p.Start == later.Start && p.End == later.End) && !all.Exists(p => p == period.PlusYears(-1) || p == period.PlusYears(2)) ? later : null;
    }
}

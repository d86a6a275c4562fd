using System.Globalization;
using AirQuality.Publications;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>What is asked of a series of cells as a whole.</summary>
internal static class SeriesQuestion
{
    /// <summary>That values cannot be what the heading says: of one cell with what it holds, where one is at fault, else of the column.</summary>
    /// <param name="context">The table.</param>
    /// <param name="first">The first cell of the series.</param>
    /// <param name="wrong">The cell at fault; <c>null</c> where it is all of them together.</param>
    public static PublishedQuestion Implausible(TableContext context, SeriesCell first, SeriesCell? wrong)
    {
        var at = (wrong ?? first).Draft;
        var subject = wrong is null ? at.Heading : string.Create(CultureInfo.InvariantCulture, $"{at.Heading}: {at.Content.Value}");
        return new PublishedQuestion(QuestionKind.ImplausibleValues, context.At(at.Row, at.Column.Index), subject, $"--column \"{first.Draft.Heading}=skip\"");
    }
}

using System.Globalization;
using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Finds figures that are printed more than once: the same is kept once, another value is told at both.</summary>
internal static class Repetitions
{
    /// <summary>The figures without repetitions. Two rows of one name in one list are asked about.</summary>
    public static IReadOnlyList<PublishedFigure> Mark(IReadOnlyList<PublishedFigure> figures, ReadingNotes notes)
    {
        var kept = new List<PublishedFigure>();
        var seen = new Dictionary<Statement, int>();
        foreach (var figure in figures)
        {
            var key = new Statement(figure.Area, figure.City ?? figure.Group, figure.Period, figure.Quantity);
            if (!seen.TryGetValue(key, out var at))
            {
                seen[key] = kept.Count;
                kept.Add(figure);
            }
            // Another row of the same column is no repetition: two cities have a district of that name, and the table does not say so.
            else if (IsSameColumn(kept[at], figure) && figure.Subject == FigureSubject.Area && !(figure.Value == kept[at].Value && figure.Place == kept[at].Place))
            {
                Ask(figure, notes);
            }
            else if (figure.Value == kept[at].Value || figure.Value is null || kept[at].Value is null)
            {
                kept[at] = kept[at] with { Value = kept[at].Value ?? figure.Value, Place = kept[at].Place ?? figure.Place };
            }
            else
            {
                kept[at] = kept[at].With(RemarkKind.AlsoPrinted, Text(figure));
                kept.Add(figure.With(RemarkKind.AlsoPrinted, Text(kept[at])));
            }
        }

        return kept;
    }

    private static bool IsSameColumn(PublishedFigure one, PublishedFigure other) =>
        one.Source.File == other.Source.File && one.Source.Sheet == other.Source.Sheet && one.Source.Column == other.Source.Column && one.Source.Row != other.Source.Row;

    private static void Ask(PublishedFigure figure, ReadingNotes notes) => notes.Ask(new PublishedQuestion(
        QuestionKind.AreaOfTwoCities, figure.Source with { Column = 0 }, figure.Area, string.Create(CultureInfo.InvariantCulture, $"--map \"{figure.Source.Row}:{figure.Area}=CITY{figure.Area}\"")));

    private static string Text(PublishedFigure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value} ({figure.Source})");

    /// <summary>What a figure states of which area.</summary>
    private readonly record struct Statement(string Area, string? Whole, AssessmentPeriod Period, PublishedQuantity Quantity);
}

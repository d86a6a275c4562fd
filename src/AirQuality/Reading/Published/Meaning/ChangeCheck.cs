using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Holds changes against the figures of both years where a table prints all three.</summary>
/// <remarks>This is the proof of the sign: when every change follows with the other sign and none with the one that was read, the heading meant the other way.</remarks>
internal static class ChangeCheck
{
    /// <summary>The cells, with signs turned that are proved wrong, and doubts where a change does not follow.</summary>
    public static List<SeriesCell> Check(List<SeriesCell> cells, TableContext context, ReadingNotes notes)
    {
        var values = cells.Where(c => c.Quantity.Aspect == FigureAspect.Value).ToLookup(OwnerOf);
        var bases = cells.Where(c => c.Quantity is { Aspect: FigureAspect.Base, Base.Kind: PublishedBaseKind.LastYear }).ToLookup(OwnerOf);
        var checkedCells = new List<SeriesCell>(cells);
        foreach (var series in cells.Where(c => c.Quantity is { Aspect: FigureAspect.Change, Base.Kind: PublishedBaseKind.LastYear }).GroupBy(c => new SeriesKey(c.Draft.Series, c.Quantity)))
        {
            var pairs = new List<ChangePair>();
            foreach (var change in series)
            {
                var key = OwnerOf(change);
                var now = values[key].FirstOrDefault(v => Same(v.Period, change.Period));
                var before = bases[key].FirstOrDefault(b => Same(b.Period, change.Period)) ?? values[key].FirstOrDefault(v => Same(v.Period, change.Period.PlusYears(-1)));
                if (now is not null && before is not null)
                    pairs.Add(new ChangePair(change, now, before));
            }

            Judge(pairs, checkedCells, context, notes);
        }

        return checkedCells;
    }

    private static void Judge(List<ChangePair> pairs, List<SeriesCell> cells, TableContext context, ReadingNotes notes)
    {
        // No change follows with either sign. All of a column have to speak against the sign before it is turned: single misprints do not.
        var telling = pairs.FindAll(p => p.Change.Value != 0);
        var follow = telling.Count(p => p.Follows(1));
        var followTurned = telling.Count(p => p.Follows(-1));
        if (telling.Count > 0 && follow == 0 && followTurned == telling.Count && telling.Exists(p => p.Change.Draft.Content.Direction is null))
        {
            foreach (var pair in pairs)
                cells[cells.IndexOf(pair.Change)] = Sure(pair.Change with { Value = -pair.Change.Value }).With(RemarkKind.SignProved);
        }
        else if (telling.Count > 2 && follow * 2 < telling.Count)
        {
            var first = pairs[0].Change;
            notes.Ask(new PublishedQuestion(QuestionKind.UnknownSign, context.At(first.Draft.Row, first.Draft.Column.Index), first.Draft.Heading, $"--column \"{first.Draft.Heading}={first.Quantity.Key}\""));
            cells.RemoveAll(c => pairs.Exists(p => p.Change == c));
        }
        else
        {
            foreach (var pair in telling)
                cells[cells.IndexOf(pair.Change)] = pair.Follows(1) ? Sure(pair.Change) : pair.Change.With(RemarkKind.ChangeDoesNotFollow);
        }
    }

    /// <summary>Figures of both years also prove that the change is on last year.</summary>
    private static SeriesCell Sure(SeriesCell cell) => cell with { Remarks = [.. cell.Remarks.Where(r => r.Kind != RemarkKind.BaseAssumed)] };

    private static bool Same(AssessmentPeriod one, AssessmentPeriod other) => one.Start == other.Start && one.End == other.End;

    private static Owner OwnerOf(SeriesCell cell) => new(cell.Draft.Label.Name, cell.Draft.Label.City, cell.Quantity.Metric);

    /// <summary>Whose figure of which metric it is.</summary>
    private readonly record struct Owner(string Name, string? City, PublishedMetric Metric);
}

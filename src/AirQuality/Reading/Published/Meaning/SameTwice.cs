using AirQuality.Publications;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Finds columns of a list that say the same with different values: 同比 twice behind two figures, or one figure reckoned in two ways.</summary>
internal static class SameTwice
{
    /// <summary>The figures of a list without those of columns that contradict each other, which are asked about.</summary>
    public static List<SeriesCell> Resolve(List<SeriesCell> cells, TableContext context, ReadingNotes notes)
    {
        var kept = new List<SeriesCell>(cells);
        foreach (var group in cells.GroupBy(c => new QuantityKey(c.Quantity, c.Period)).Where(g => g.Select(c => c.Draft.Series).Distinct().Count() > 1))
        {
            var overlaps = group.GroupBy(c => c.Draft.Member).Where(m => m.Select(c => c.Draft.Series).Distinct().Count() > 1).ToList();
            if (overlaps.Count == 0)
                continue;
            var plain = group.Where(c => c.Draft.Phrase.Variant is null).Select(c => c.Draft.Series).Distinct().ToList();
            // 实况 beside 标况, without dust beside as measured: the one that is called nothing special is meant.
            if (plain.Count == 1 && group.Any(c => c.Draft.Phrase.Variant is not null))
            {
                foreach (var variant in group.Where(c => c.Draft.Phrase.Variant is not null).GroupBy(c => c.Draft.Series))
                    notes.LeaveOut(context.At(variant.First().Draft.Row, variant.First().Draft.Column.Index), variant.First().Draft.Heading, isKnown: true);
                kept.RemoveAll(c => group.Contains(c) && c.Draft.Phrase.Variant is not null);
            }
            else if (overlaps.Exists(o => o.Select(c => c.Value).Distinct().Count() > 1))
            {
                var first = group.First().Draft;
                notes.Ask(new PublishedQuestion(QuestionKind.SameTwice, context.At(first.Row, first.Column.Index), first.Heading, $"--column \"{context.At(0, first.Column.Index).ColumnLetters}={group.Key.Quantity.Key}\""));
                kept.RemoveAll(group.Contains);
            }
        }

        return kept;
    }
}

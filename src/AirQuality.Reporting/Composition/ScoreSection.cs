namespace AirQuality.Reporting.Composition;

/// <summary>The areas by a score, each score with its terms.</summary>
internal sealed class ScoreSection(ReportComposer composer)
{
    /// <summary>The list; nothing where no score was asked for.</summary>
    public ReportSection? Scores()
    {
        var (report, words, names) = (composer.Report, composer.Words, composer.Names);
        if (report.Scores is not { } found)
            return null;
        var own = found.Scores.Where(s => report.Days.IndexOf(s.Area) >= 0).ToList();
        var scored = own.Where(s => s.Score is not null).ToList();
        var sentence = scored.Count == 0
            ? words.Pick("没有区域得分", "no area has a score")
            : words.Pick($"{names.Of(scored[0].Area)}得分居首，为{Text(scored[0].Score)}", $"{names.Of(scored[0].Area)} is first with {Text(scored[0].Score)}");
        return new ReportSection("scores", words.Pick("得分", "Scores"))
        {
            Sentences = [composer.Stop(words.Pick($"按{found.Formula.Title.Zh}，{sentence}", $"by {found.Formula.Title.En}, {sentence}")), composer.Stop(words.Pick($"依据：{found.Formula.Source.Zh}", $"source: {found.Formula.Source.En}"))],
            Tables = own.Count == 0 ? [] : [("scores", ScoreTable.Pretty(own, found, names, words))],
        };
    }

    private static string Text(decimal? score) => score!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

namespace AirQuality.Reporting.Composition;

/// <summary>What the areas get or pay by a formula, each amount with its terms.</summary>
internal sealed class MoneySection(ReportComposer composer)
{
    /// <summary>The amounts of the areas; nothing where no formula was asked for.</summary>
    public ReportSection? Money()
    {
        var (report, words, names) = (composer.Report, composer.Words, composer.Names);
        if (report.Money is not { } found)
            return null;
        var own = found.Amounts.Where(a => report.Days.IndexOf(a.Area) >= 0).ToList();
        var (gets, pays) = (own.Count(a => a.Amount > 0), own.Count(a => a.Amount < 0));
        var unit = found.Formula.Unit.In(words.Language);
        var sentence = words.Pick(
            $"按{found.Formula.Title.Zh}，获得的有{composer.Areas(gets)}，支付的有{composer.Areas(pays)}（{unit}）",
            $"By {found.Formula.Title.En}, {composer.Areas(gets)} get and {composer.Areas(pays)} pay ({unit})");
        return new ReportSection("money", words.Pick("奖惩资金", "Money"))
        {
            Sentences = [composer.Stop(sentence), composer.Stop(words.Pick($"依据：{found.Formula.Source.Zh}", $"source: {found.Formula.Source.En}"))],
            Tables = own.Count == 0 ? [] : [("money", MoneyTable.Pretty(own, names, words) with { Title = words.Pick($"各区域金额（{unit}）", $"Amounts ({unit})") })],
        };
    }
}

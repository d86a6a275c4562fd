using System.CommandLine;
using System.Globalization;
using AirQuality.Accountability.Money;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq money</c>: what each area gets or pays by a formula, with the terms.</summary>
internal static class MoneyCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput(takesPublished: true, takesFurther: true);
        var formula = FormulaChoice.Option();
        formula.Required = true;
        var command = new Command(
            "money",
            "What each area gets or pays by a formula over a period, each amount with its terms. Columns: amount, above 0 what is got; term the part, figure, base it is measured against, better by how much, "
            + "priced by the rates, times weight and factor.") { formula };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var asked = input.ReadAreas(session);
            var chosen = FormulaChoice.Of(session.Parse.GetValue(formula)!, asked.Areas.Further);
            var report = chosen.Of(asked.Areas, asked.PeriodOf(session, "index"), session.Cancellation);
            var (names, kept) = (new AreaNames(asked.Areas.Areas), input.Areas.Of(session, asked.Areas.Areas));
            var amounts = report.Amounts.Where(a => kept.Keeps(a.Area)).ToList();
            if (amounts.Count == 0)
                throw new DataException($"公式 {chosen.Name} 不适用于这些区域", $"expected areas that the formula {chosen.Name} is for, found none");
            session.Write(MoneyTable.Machine(amounts, report, names, session.Words), pretty =>
            {
                Print(pretty, report, amounts, names, session.Words);
                foreach (var amount in kept.IsAll ? [] : amounts)
                    if (MoneySentences.Worth(chosen.Worth(asked.Areas, report.Period, amount.Area, session.Cancellation), session.Words) is { Length: > 0 } worth)
                        pretty.Line($"  {names.Of(amount.Area)}{session.Words.Pick("，其他不变：", ", all else as it is: ")}{worth}{session.Words.Pick("。", ".")}");
            });
            return ExitCodes.Done;
        });
    }

    private static void Print(PrettyWriter pretty, MoneyReport report, IReadOnlyList<MoneyAmount> amounts, AreaNames names, Words words)
    {
        pretty.Table(MoneyTable.Pretty(amounts, names, words) with { Title = words.Pick($"{report.Formula.Title.Zh}  {report.Period}（{report.Formula.Unit.Zh}）", $"{report.Formula.Title.En}, {report.Period} ({report.Formula.Unit.En})") });
        var known = amounts.Where(a => a.Amount is not null).ToList();
        var (gets, pays) = (known.Sum(a => Math.Max(0, a.Amount!.Value)), known.Sum(a => Math.Max(0, -a.Amount!.Value)));
        pretty.Line(words.Pick(
            string.Create(CultureInfo.InvariantCulture, $"  合计得{gets:0.####}，付{pays:0.####}。依据：{report.Formula.Source.Zh}。"),
            string.Create(CultureInfo.InvariantCulture, $"  In all {gets:0.####} are got and {pays:0.####} paid. Source: {report.Formula.Source.En}.")));
    }
}

using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq standards</c>: the limits and breakpoints in force.</summary>
internal static class StandardsCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var date = OptionKinds.Date("Day of observation; by default today.");
        var standard = OptionKinds.Standard();
        var command = new Command("standards", "Limits and breakpoints in force on a date, with their source.") { date, standard };
        return Session.Bind(command, host, output, session =>
        {
            var edition = (session.Parse.GetValue(standard) ?? StandardsCatalogue.National).At(session.Parse.GetValue(date) ?? host.Today);
            session.Write(StandardsTable.Of(edition), pretty => People(edition, session.Words, pretty));
            return ExitCodes.Done;
        });
    }

    private static void People(Edition edition, Words words, PrettyWriter pretty)
    {
        var from = LocalDatePattern.Iso.Format(edition.EffectiveFrom);
        var until = edition.EffectiveTo is { } last ? LocalDatePattern.Iso.Format(last) : words.Pick("今后", "now on");
        pretty.Heading($"{edition.Id}: {words.Source(edition.Name)}, {from} {words.Pick("至", "to")} {until}");
        pretty.Table(new Table(
            ["pollutant", "averaging", "class1", "class2", "unit"],
            StandardsTable.Ordered(edition).Select(l => new[]
            {
                Cell.Text(l.Pollutant.Symbol()),
                Cell.Text(Name(l.Time, words)),
                Cell.Number(l.ClassOne),
                Cell.Number(l.ClassTwo),
                Cell.Text(l.Pollutant.Unit()),
            }))
        { Title = $"{words.Pick("浓度限值", "Limits")} ({words.Source(edition.LimitsSource)})" });
        var iaqis = edition.Columns.SelectMany(c => c.Breakpoints).Select(b => b.Iaqi).Distinct().Order().ToList();
        pretty.Table(new Table(
            ["iaqi", .. edition.Columns.Select(c => $"{c.Item.Pollutant().Symbol()} {(c.Item == AqiItem.O3EightHour ? words.Pick("8小时平均", "8 h") : Name(StandardsTable.Averaging(c.Item), words))}{(c.Unit == BreakpointUnit.Concentration ? null : $" ({StandardsTable.Unit(c)})")}")],
            iaqis.Select(iaqi => (Cell[])
            [
                Cell.Number(iaqi),
                .. edition.Columns.Select(c => Cell.Number(c.Breakpoints.Where(b => b.Iaqi == iaqi).Select(b => (decimal?)b.Concentration).FirstOrDefault())),
            ]))
        { Title = $"{words.Pick("IAQI 分级浓度", "IAQI breakpoints")} ({words.Source(edition.AqiSource)})" });
        pretty.Line(Roundings(edition, words));
        StandardsPages.Write(edition, words, pretty);
    }

    /// <summary>By what values are indexed: which are brought to how many decimals and how, and how the index is rounded.</summary>
    private static string Roundings(Edition edition, Words words)
    {
        var inputs = edition.Columns.GroupBy(c => (c.Rounding, c.Decimals, Unit: StandardsTable.Unit(c))).Select(g =>
        {
            var items = string.Join(words.Pick("、", ", "), g.Select(c => c.Item.Pollutant().Symbol()).Distinct(StringComparer.Ordinal));
            var decimals = g.Key.Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return g.Key.Rounding == InputRounding.Truncate
                ? words.Pick($"{items} 截至{decimals}位小数（{g.Key.Unit}）", $"{items} cut to {decimals} {Plural(g.Key.Decimals)} ({g.Key.Unit})")
                : words.Pick($"{items} 修约至{decimals}位小数（{g.Key.Unit}）", $"{items} rounded half to even to {decimals} {Plural(g.Key.Decimals)} ({g.Key.Unit})");
        });
        var index = edition.IndexRounding == IndexRounding.Up ? words.Pick("IAQI向上取整", "the IAQI is rounded up") : words.Pick("IAQI四舍五入取整", "the IAQI is rounded to the nearest");
        var (good, heavy) = (edition.Thresholds.GoodUpTo, edition.Thresholds.HeavyAbove);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{words.Pick("浓度：", "Concentrations: ")}{string.Join(words.Pick("；", "; "), inputs)}{words.Pick("；", "; ")}{index}{words.Pick($"；AQI不超过{good}为优良天，超过{heavy}为重度及以上污染天", $"; days are good up to an AQI of {good}, heavily polluted above {heavy}")}");
    }

    private static string Plural(int decimals) => decimals == 1 ? "decimal" : "decimals";

    private static string Name(AveragingTime time, Words words) => time switch
    {
        AveragingTime.Year => words.Pick("年平均", "year"),
        AveragingTime.EightHour => words.Pick("日最大8小时平均", "8 h"),
        AveragingTime.Day => words.Pick("日平均", "24 h"),
        _ => words.Pick("1小时平均", "1 h"),
    };
}

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
        var iaqis = edition.Columns.MaxBy(c => c.Breakpoints.Count)!.Breakpoints.Select(b => b.Iaqi).ToList();
        pretty.Table(new Table(
            ["iaqi", .. edition.Columns.Select(c => $"{c.Item.Pollutant().Symbol()} {(c.Item == AqiItem.O3EightHour ? words.Pick("8小时平均", "8 h") : Name(StandardsTable.Averaging(c.Item), words))}")],
            iaqis.Select(iaqi => (Cell[])
            [
                Cell.Number(iaqi),
                .. edition.Columns.Select(c => Cell.Number(c.Breakpoints.Where(b => b.Iaqi == iaqi).Select(b => (long?)b.Concentration).FirstOrDefault())),
            ]))
        { Title = $"{words.Pick("IAQI 分级浓度", "IAQI breakpoints")} ({words.Source(edition.AqiSource)})" });
        StandardsPages.Write(edition, words, pretty);
    }

    private static string Name(AveragingTime time, Words words) => time switch
    {
        AveragingTime.Year => words.Pick("年平均", "year"),
        AveragingTime.EightHour => words.Pick("日最大8小时平均", "8 h"),
        AveragingTime.Day => words.Pick("日平均", "24 h"),
        _ => words.Pick("1小时平均", "1 h"),
    };
}

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
            session.Write(Machine(edition), pretty => People(edition, session.Words, pretty));
            return ExitCodes.Done;
        });
    }

    /// <summary>One row a figure: <c>class</c> is filled for limits, <c>iaqi</c> for breakpoints.</summary>
    private static Table Machine(Edition edition) => new(
        ["standard", "table", "pollutant", "averaging", "class", "iaqi", "value", "unit", "source"],
        [
            .. Ordered(edition).SelectMany(l => new[] { (Class: "I", Value: l.ClassOne), (Class: "II", Value: l.ClassTwo) }.Select(c => new[]
            {
                Cell.Text(edition.Id),
                Cell.Text("limit"),
                Cell.Text(l.Pollutant.Key()),
                Cell.Text(Key(l.Time)),
                Cell.Text(c.Class),
                Cell.Missing,
                Cell.Number(c.Value),
                Cell.Text(l.Pollutant.Unit()),
                Cell.Text(edition.LimitsSource),
            })),
            .. edition.Columns.SelectMany(c => c.Breakpoints.Select(b => new[]
            {
                Cell.Text(edition.Id),
                Cell.Text("breakpoint"),
                Cell.Text(c.Item.Pollutant().Key()),
                Cell.Text(Key(Averaging(c.Item))),
                Cell.Missing,
                Cell.Number(b.Iaqi),
                Cell.Number(b.Concentration),
                Cell.Text(c.Item.Pollutant().Unit()),
                Cell.Text(edition.AqiSource),
            })),
        ]);

    private static void People(Edition edition, Words words, PrettyWriter pretty)
    {
        var from = LocalDatePattern.Iso.Format(edition.EffectiveFrom);
        var until = edition.EffectiveTo is { } last ? LocalDatePattern.Iso.Format(last) : words.Pick("今后", "now on");
        pretty.Heading($"{edition.Id}: {words.Source(edition.Name)}, {from} {words.Pick("至", "to")} {until}");
        pretty.Table(new Table(
            ["pollutant", "averaging", "class1", "class2", "unit"],
            Ordered(edition).Select(l => new[]
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
            ["iaqi", .. edition.Columns.Select(c => $"{c.Item.Pollutant().Symbol()} {(c.Item == AqiItem.O3EightHour ? words.Pick("8小时平均", "8 h") : Name(Averaging(c.Item), words))}")],
            iaqis.Select(iaqi => (Cell[])
            [
                Cell.Number(iaqi),
                .. edition.Columns.Select(c => Cell.Number(c.Breakpoints.Where(b => b.Iaqi == iaqi).Select(b => (long?)b.Concentration).FirstOrDefault())),
            ]))
        { Title = $"{words.Pick("IAQI 分级浓度", "IAQI breakpoints")} ({words.Source(edition.AqiSource)})" });
        StandardsPages.Write(edition, words, pretty);
    }

    private static IEnumerable<ConcentrationLimit> Ordered(Edition edition) => edition.Limits.OrderBy(l => l.Pollutant).ThenBy(l => l.Time);

    private static AveragingTime Averaging(AqiItem item) => item switch
    {
        AqiItem.O3EightHour => AveragingTime.EightHour,
        AqiItem.SO2Hour or AqiItem.NO2Hour or AqiItem.COHour or AqiItem.O3Hour => AveragingTime.Hour,
        _ => AveragingTime.Day,
    };

    private static string Key(AveragingTime time) => time switch
    {
        AveragingTime.Year => "year",
        AveragingTime.Day => "24h",
        AveragingTime.EightHour => "8h",
        _ => "1h",
    };

    private static string Name(AveragingTime time, Words words) => time switch
    {
        AveragingTime.Year => words.Pick("年平均", "year"),
        AveragingTime.EightHour => words.Pick("日最大8小时平均", "8 h"),
        AveragingTime.Day => words.Pick("日平均", "24 h"),
        _ => words.Pick("1小时平均", "1 h"),
    };
}

using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq publishers</c>: what publishers do differently, with what shows it.</summary>
internal static class PublishersCommand
{
    private static readonly string[] Columns = ["publisher", "title", "point", "value", "evidence", "source"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var file = OptionKinds.RefusingOptions(new Argument<string?>("FILE")
        {
            Description = "A file of publishers of your own (docs/publishers.schema.json); by default those built in.",
            Arity = ArgumentArity.ZeroOrOne,
        });
        var command = new Command("publishers", "How publishers rank and round where they differ, and what shows it: the names of --publisher. One row a point.") { file };
        return Session.Bind(command, host, output, session =>
        {
            var publishers = session.Parse.GetValue(file) is { } path ? Publisher.Read(path) : Publisher.All;
            session.Write(new Table(Columns, publishers.SelectMany(p => Rows(p, session.Words))));
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<Cell[]> Rows(Publisher publisher, Words words)
    {
        var points = Enum.GetValues<PublisherPoint>().Where(p => ValueOf(publisher, p) is not null || publisher.Evidence.Any(e => e.Point == p));
        foreach (var point in points)
        {
            var evidence = publisher.Evidence.Where(e => e.Point == point).ToList();
            yield return
            [
                Cell.Text(publisher.Name),
                Cell.Text(publisher.Title.In(words.Language)),
                Cell.Text(NameOf(point, words)),
                Cell.Text(ValueOf(publisher, point) ?? UsualOf(point)),
                Cell.Text(words.Several(evidence.Select(e => e.Fact.In(words.Language)))),
                Cell.Text(words.Several(evidence.Select(e => e.Source).Distinct(StringComparer.Ordinal))),
            ];
        }
    }

    private static string NameOf(PublisherPoint point, Words words) => point switch
    {
        PublisherPoint.IndexDecimals => words.Pick("综合指数小数位", "decimals of the index"),
        PublisherPoint.PM25Decimals => words.Pick("PM2.5小数位", "decimals of PM2.5"),
        PublisherPoint.ChangeDecimals => words.Pick("变化率小数位", "decimals of changes"),
        PublisherPoint.Ties => words.Pick("并列", "ties"),
        PublisherPoint.SecondKeys => words.Pick("同值时的次序", "what tells equal figures apart"),
        PublisherPoint.Lists => words.Pick("名单末尾并列", "ties at the end of lists"),
        PublisherPoint.Attaining => words.Pick("达标区域的变化率", "attaining areas and changes"),
        PublisherPoint.Incomplete => words.Pick("数据不足的区域", "areas without enough data"),
        _ => words.Pick("周次", "week numbers"),
    };

    /// <summary>What it is where it is not as most have it, in the words of the file.</summary>
    private static string? ValueOf(Publisher publisher, PublisherPoint point) => point switch
    {
        PublisherPoint.IndexDecimals => Text(publisher.Decimals.Index),
        PublisherPoint.PM25Decimals => Text(publisher.Decimals.PM25),
        PublisherPoint.ChangeDecimals => Text(publisher.ChangeDecimals),
        PublisherPoint.Ties => publisher.Ties == TieRule.Share ? null : publisher.Ties.Key.ToLowerInvariant(),
        PublisherPoint.SecondKeys => publisher.SecondKeys.Count == 0 ? null : string.Join("; ", publisher.SecondKeys.Select(k => $"{k.Key}: {string.Join(", ", k.Value.Metrics.Select(m => m.Key))}")),
        PublisherPoint.Lists => publisher.CutsLists ? "cut" : null,
        PublisherPoint.Attaining => publisher.Attaining switch { AttainingAreas.OutOfChanges => "changes", AttainingAreas.Ranked => "ranked", _ => null },
        PublisherPoint.Incomplete => publisher.Incomplete == IncompleteAreas.Last ? "last" : null,
        _ => publisher.Weeks == WeekNumbering.FirstOfJanuary ? "firstOfJanuary" : null,
    };

    private static string? UsualOf(PublisherPoint point) => point switch
    {
        PublisherPoint.Ties => "share",
        PublisherPoint.Lists => "extended",
        PublisherPoint.Attaining => "worsened",
        PublisherPoint.Incomplete => "out",
        PublisherPoint.Weeks => "iso",
        PublisherPoint.ChangeDecimals => "1",
        _ => null,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

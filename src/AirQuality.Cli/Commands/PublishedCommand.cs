using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq published</c>: what is understood of published tables, one row a figure.</summary>
internal static class PublishedCommand
{
    private static readonly string[] Columns = ["file", "sheet", "area", "period", "metric", "value", "place", "note", "city", "row", "column", "doubtful"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var files = OptionKinds.RefusingOptions(new Argument<string[]>("FILES")
        {
            Description = "Published tables: text or workbooks, files, folders, patterns, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        });
        var input = new PublishedInput();
        var command = new Command(
            "published",
            "What is understood of published tables (rankings, bulletins), one row a figure. Metrics: index, so2, no2, pm10, pm25, co, o3_8h, good_ratio, good_days, heavy_days, max_index, dustfall, tsp, money, "
            + "and these with _change, _last_year, _goal and the like. Changes are positive for a rise, whatever sign was printed. What a table leaves open is an error that names the option which says it.")
        {
            files,
        };
        var recover = new Option<bool>("--recover") { Description = "Also last year's figures that are not printed but follow from figure and change: the only value that fits, or its bounds in the note." };
        var areas = new AreaChoice();
        command.Add(recover);
        areas.AddTo(command);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var tables = input.Read(session, session.Parse.GetRequiredValue(files));
            foreach (var leftOut in tables.LeftOut)
                session.Note(leftOut.Text(session.Words.Language));
            if (tables.Figures.Count == 0)
                throw new DataException("没有读到任何数值", "no figure was read");
            IReadOnlyList<PublishedFigure> figures = session.Parse.GetValue(recover) ? [.. tables.Figures, .. BaseRecovery.Derive(tables.Figures)] : tables.Figures;
            var kept = areas.Of(session, [.. figures.Select(f => f.Area).Distinct(StringComparer.Ordinal).Select(n => new Area(n, AreaLevel.County))]);
            figures = [.. figures.Where(f => kept.Keeps(f.Area))];
            session.Write(new Table(Columns, figures.Select(f => Row(f, session.Words))));
            var doubtful = figures.Count(f => f.IsDoubtful);
            if (doubtful > 0)
                session.Note(session.Words.Pick($"{figures.Count} 个数值，其中 {doubtful} 个存疑（见 note 列）", $"{figures.Count} figures, {doubtful} of them doubtful (see note)"));
            return ExitCodes.Done;
        });
    }

    private static Cell[] Row(PublishedFigure figure, Words words) =>
    [
        Cell.Text(figure.Source.File),
        Cell.Text(figure.Source.Sheet),
        Cell.Text(figure.Area),
        Cell.Text(figure.PeriodText),
        Cell.Text(figure.Quantity.Key) with { Display = words.Header(figure.Quantity.Key) },
        Cell.Number(figure.Value, figure.Decimals),
        Cell.Number(figure.Place?.Number),
        Cell.Text(string.Join("; ", Notes(figure, words))),
        Cell.Text(figure.City ?? figure.Group),
        Cell.Number(figure.Source.Row),
        Cell.Text(figure.Source.ColumnLetters),
        Cell.Flag(figure.IsDoubtful),
    ];

    private static IEnumerable<string> Notes(PublishedFigure figure, Words words)
    {
        if (figure.Subject != FigureSubject.Area)
            yield return figure.Subject == FigureSubject.Whole ? words.Pick("整体，不参与排名", "all areas as a whole, not ranked") : words.Pick("平均，不参与排名", "a mean, not ranked");
        if (figure.Place is { Of: { } of })
            yield return string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"共 {of} 个", $"of {of}")}");
        foreach (var remark in figure.Remarks)
            yield return remark.Text(words.Language);
    }
}

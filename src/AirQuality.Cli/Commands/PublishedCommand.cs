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
            session.Write(PublishedTable.Of(figures, session.Words));
            var doubtful = figures.Count(f => f.IsDoubtful);
            if (doubtful > 0)
                session.Note(session.Words.Pick($"{figures.Count} 个数值，其中 {doubtful} 个存疑（见 note 列）", $"{figures.Count} figures, {doubtful} of them doubtful (see note)"));
            return ExitCodes.Done;
        });
    }
}

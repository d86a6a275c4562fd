using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Reporting.Pictures;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq plot</c>: one picture as SVG or PNG.</summary>
internal static class PlotCommand
{
    /// <summary>Each kind of <see cref="ReportPictures.Kinds"/> with what it shows, for help; the Chinese one stands with the other texts of help.</summary>
    private const string Kinds =
        "Of the area: calendar (AQI of each day), days (a pollutant by day with goal and control value), cumulative (its mean to date with goal and last year), " +
        "monthly (months beside last year's), burndown (what is left of a goal), classes (days by level and month), singles (single indices against last year), shares (of the index), " +
        "waterfall (what the change of the index is made of), primary (primary pollutants), pattern (PM2.5 and O3 by month and hour), hours (hour of the day by month), " +
        "ozone (PM2.5 and O3 by day), ratio (PM2.5/PM10), boxes (spread of the days), anomalies (months against those of the years before), correlations. " +
        "Among areas: ranking (bars; of many those around the area), places (month by month), levels (days by level of each area), map (coloured by --by), map_change, map_level. " +
        "With --weather: wind (rose, and PM2.5 and O3 by direction), weather_months, weather_split and weather_skill (as airq effort).";

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new ReportInput();
        var kind = new Argument<string>("KIND") { Description = $"What to draw. {Kinds}", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong([.. ReportPictures.Kinds]);
        var metric = MetricOptions.Goal("--metric", "The figure: for burndown that whose goal is drawn, by default the first of the area; for cumulative, monthly, days, boxes, anomalies and hours the pollutant, by default pm25.");
        var size = OptionKinds.Choice("--size", "For where: page, or slide (16:9, large letters, long lists cut to what can be read).", ("page", PictureSize.Page), ("slide", PictureSize.Slide));
        var by = OptionKinds.Choice("--by", "map: what areas are coloured by, a figure, its change on last year, the place or the AQI level (of a longer period the one most days had); by default index.", [.. PictureOptions.MapKeys.Select(k => (k, k))]);
        var to = new Option<string>("--to") { Description = "Where to: a file ending in .svg or .png.", HelpName = "FILE", Required = true };
        var command = new Command("plot", "A picture: days, months and hours, places, single indices, goals, levels, what a change is made of.") { kind, to, metric, size, by };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var path = session.Parse.GetRequiredValue(to);
            if (Path.GetExtension(path).ToUpperInvariant() is not (".SVG" or ".PNG") and var extension)
                throw new UsageException($"--to：文件名应以 .svg 或 .png 结尾，实为'{path}'", $"--to: expected a file ending in .svg or .png, found '{path}'");
            session.RefuseReplacing(path);
            var documents = Documents.For("plot");
            using var file = AtomicFile.Create(path);
            var asked = session.Parse.GetRequiredValue(kind);
            var report = input.Read(session);
            if (documents.MissingFont(report, session.Words.Language) is { } message)
                session.Note(message);
            if (ReportPictures.Draw(asked, report, session.Words.Language, new PictureOptions { Metric = session.Parse.GetValue(metric), Size = session.Parse.GetValue(size), By = session.Parse.GetValue(by) ?? PictureOptions.Default.By }) is not { } picture)
                throw new DataException($"{asked}：数据不足，无法绘图（{report.Focus.Name}，{report.Assessed}）", $"{asked}: expected data to draw for {report.Focus.Name} in {report.Assessed}, found none");
            file.Stream.Write(documents.Bytes(picture, path));
            file.Commit();
            session.Host.Out.WriteLine(path);
            return ExitCodes.Done;
        });
    }
}

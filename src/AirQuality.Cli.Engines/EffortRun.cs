using AirQuality.Cli.Commands;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Weather;
using AirQuality.Weather.Efforts;
using AirQuality.Weather.Normalisation;

namespace AirQuality.Cli.Engines;

/// <summary>Reads weather and observations, splits the change and prints it.</summary>
internal sealed class EffortRun(Session session, InputOptions input)
{
    private static readonly string[] Columns =
        ["area", "pollutant", "observed_change", "weather", "dust", "rest", "rest_pct", "rest_low", "rest_high", "skill", "note", "skill_climate"];

    private Words Words => session.Words;

    /// <summary>Reads, splits and prints.</summary>
    /// <returns>The exit code: 1 where the weather could be taken out of nothing.</returns>
    public int Write(IReadOnlyList<string> weatherFiles, EffortAsked asked)
    {
        var observations = ObservationInput.Read(input, session);
        var view = observations.By(observations.Assessment(observations.Days().Areas, scheme: null, scope: null));
        var areas = input.Areas.Of(session, view.Days.Areas);
        var weather = WeatherFile.Read(weatherFiles, ExcelWorkbooks.Instance);
        foreach (var finding in weather.Findings)
            session.Note(finding.ToString(Words.Language));
        var withWeather = view.WithWeather(weather);
        if (asked.Goals is { } goals)
            return Learner.Known(() => new EffortStandings(session, withWeather).Write(goals, [.. view.Days.Areas.Where(areas.Keeps)], observations.LastWholeDay, asked.Pollutants));
        List<Area> shown = [.. view.Days.Areas.Where(areas.Keeps)];
        return asked.Show is { } show ? Learner.Known(() => Write(withWeather, asked, show, shown)) : Write(withWeather, asked, asked.Period!, shown);
    }

    private int Write(WeatherView view, EffortAsked asked, EffortShow show, IReadOnlyList<Area> areas)
    {
        var days = view.Areas.Days;
        var series = view.Normalise(areas, asked.Pollutants ?? [.. Pollutants.All], session.Cancellation).Where(s => s.Days.Any(d => d.Observed is not null)).ToList();
        var table = new EffortSeriesTable(Words, new AreaNames(days.Areas)) { Within = asked.Period, Record = AssessmentPeriod.Range(days.FirstDay, days.LastDay) };
        var rows = table.Of(series, show);
        session.Write(rows, pretty =>
        {
            if (show == EffortShow.Trend)
                foreach (var trend in series.Select(s => s.Trend(asked.Period)).OfType<NormalisedTrend>())
                    pretty.Line(trend.In(Words.Language));
            pretty.Table(rows);
        });
        return series.Exists(s => table.IsKnown(s, show)) ? ExitCodes.Done : ExitCodes.DataError;
    }

    private int Write(WeatherView view, EffortAsked asked, AssessmentPeriod period, IReadOnlyList<Area> areas)
    {
        var query = new EffortQuery { With = asked.With?.Periods(period)[0], Areas = areas, Pollutants = asked.Pollutants };
        var names = new AreaNames(view.Areas.Days.Areas);
        var report = Learner.Known(() => Split(view, query, period));
        IReadOnlyList<IndexEffort> indices = asked.Index ? Learner.Known(() => view.EffortOfIndex(period, query, session.Cancellation)) : [];
        Write(report, names, asked, indices);
        return report.Splits.Any(s => s.Weather is not null) ? ExitCodes.Done : ExitCodes.DataError;
    }

    private EffortReport Split(WeatherView view, EffortQuery query, AssessmentPeriod period)
    {
        try
        {
            return view.Effort(period, query, session.Cancellation);
        }
        catch (ArgumentException outside)
        {
            var days = view.Areas.Days;
            throw new DataException($"应为{days.FirstDay:uuuu-MM-dd}至{days.LastDay:uuuu-MM-dd}之内的时段，实为{period}", outside.Message);
        }
    }

    private void Write(EffortReport report, AreaNames names, EffortAsked asked, IReadOnlyList<IndexEffort> indices)
    {
        List<Cell[]> rows = [.. report.Splits.Select(s => Row(s, names))];
        if (asked.Together)
            rows.AddRange(Pollutants.All.ToArray().Select(report.Together).OfType<EffortTotal>().Select(Row));
        if (asked.Index)
            rows = [.. rows.Select(r => (Cell[])[.. r, Cell.Missing]), .. indices.Select(i => Row(i, names))];
        var table = new Table(asked.Index ? [.. Columns, "not_split"] : Columns, rows) { Title = Title(report), Headers = Headers() };
        session.Write(table, pretty =>
        {
            foreach (var split in report.Splits)
                pretty.Line(split.In(Words.Language));
            foreach (var index in indices)
                pretty.Line(index.In(Words.Language));
            pretty.Line();
            pretty.Table(table);
            pretty.Line(Words.Pick(
                "“其余”是本地气象和沙尘解释不了的部分：排放（工作和经济活动一起）以及本地气象看不出的外来输送；区间包含0则不能断定升降。",
                "The rest is what local weather and dust do not explain: emissions, by work and by economy, and what was carried in unseen; where its interval holds 0, whether it rose or fell cannot be told."));
        });
    }

    private string Title(EffortReport report) => Words.Pick($"{report.Period} 与 {report.With} 相比：气象、沙尘和其余", $"{report.Period} against {report.With}: weather, dust and the rest");

    private Dictionary<string, string> Headers() => new(StringComparer.Ordinal)
    {
        ["observed_change"] = Words.Pick("浓度变化", "Change"),
        ["weather"] = Words.Pick("气象", "Weather"),
        ["dust"] = Words.Pick("沙尘", "Dust"),
        ["rest"] = Words.Pick("其余", "Rest"),
        ["rest_pct"] = Words.Pick("其余%", "Rest %"),
        ["rest_low"] = Words.Pick("下限%", "Low %"),
        ["rest_high"] = Words.Pick("上限%", "High %"),
        ["skill"] = Words.Pick("技巧R²", "Skill R2"),
        ["not_split"] = Words.Pick("不拆分", "Not split"),
        ["skill_climate"] = Words.Pick("相对气候态", "Over climate"),
    };

    private Cell[] Row(EffortSplit split, AreaNames names) =>
    [
        Cell.Text(names.Of(split.Area)),
        Pollutant(split.Pollutant),
        Cell.Number(split.ObservedChange),
        Cell.Number(split.Weather),
        Cell.Number(split.Dust),
        Cell.Number(split.Rest),
        Cell.Number(split.RestPercent, 1),
        Cell.Number(split.RestLow, 1),
        Cell.Number(split.RestHigh, 1),
        Share(split.Skill?.R2),
        Cell.Text(string.Join(Words.Pick("；", "; "), (split.Refusal is { } refusal ? [refusal] : split.Notes).Select(n => n.In(Words.Language)))),
        Share(split.Skill?.OverClimate),
    ];

    private Cell[] Row(EffortTotal total) =>
    [
        Cell.Text("together") with { Display = Words.Pick("各区域平均", "together") },
        Pollutant(total.Pollutant),
        Cell.Number(Math.Round(total.ObservedChange, 3)),
        Cell.Number(Math.Round(total.Weather, 3)),
        Cell.Number(Math.Round(total.Dust, 3)),
        Cell.Number(Math.Round(total.ObservedChange, 3) - Math.Round(total.Weather, 3) - Math.Round(total.Dust, 3)),
        Cell.Number(total.RestPercent, 1),
        Cell.Number(total.RestLow, 1),
        Cell.Number(total.RestHigh, 1),
        Cell.Missing,
        Cell.Text(Words.Pick($"{total.Areas.Count}个区域", $"{total.Areas.Count} areas")),
        Cell.Missing,
    ];

    private Cell[] Row(IndexEffort effort, AreaNames names)
    {
        Cell OfBase(decimal? part) => Cell.Number(part is { } p && effort.IndexWith > 0 ? 100 * p / effort.IndexWith.Value : null, 1);
        return
        [
            Cell.Text(names.Of(effort.Area)),
            Cell.Text("index") with { Display = Words.Pick("综合指数", "index") },
            Cell.Number(effort.Change),
            Cell.Number(effort.Weather),
            Cell.Number(effort.Weather is null ? null : effort.Dust),
            Cell.Number(effort.Rest),
            OfBase(effort.Rest),
            OfBase(effort.RestLow),
            OfBase(effort.RestHigh),
            Cell.Missing,
            Cell.Text(effort.Refusal?.In(Words.Language)),
            Cell.Missing,
            Cell.Number(effort.NotSplit),
        ];
    }

    private static Cell Pollutant(Pollutant pollutant) => Cell.Text(pollutant.Key()) with { Display = pollutant.Symbol() };

    private static Cell Share(double? share) => Cell.Number(share is { } s ? (decimal)Math.Round(Math.Max(-99, s), 2) : null, 2);
}

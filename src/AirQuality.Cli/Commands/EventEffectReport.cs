using AirQuality.Cli.Output;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary>What exceptional events do to the figures of each area, and which days they leave out.</summary>
internal sealed class EventEffectReport(IReadOnlyList<EventEffect> effects, AreaNames names, Words words)
{
    private static readonly string[] Columns = ["area", "period", "figure", "with", "without", "effect", "excluded_days"];

    private static readonly Figure[] Shown =
        [Figure.Index, Figure.Statistic(Pollutant.PM10), Figure.Statistic(Pollutant.PM25), Figure.GoodDays, Figure.GoodRatio, Figure.HeavyDays];

    /// <summary>One row an area and figure.</summary>
    public Table Machine() => new(Columns, [.. effects.SelectMany(e => e.Figures.Select(f => new[]
    {
        Cell.Text(names.Of(e.Area)),
        Cell.Text(e.Period.ToString()),
        Cell.Text(f.Figure.Key),
        Cell.Number(f.With),
        Cell.Number(f.Without),
        Cell.Number(f.Effect),
        Cell.Number(DaysOut(e)),
    }))]);

    /// <summary>One row a day and event.</summary>
    public Table Days() => new(["area", "date", "pollutants", "kind", "source", "from", "to"], [.. effects.SelectMany(e => e.Excluded.Select(d => new[]
    {
        Cell.Text(names.Of(e.Area)),
        Cell.Date(d.Date),
        Cell.List(d.Pollutants),
        Cell.Text(d.Event.Kind) with { Display = words.EventKind(d.Event.Kind) },
        Cell.Text(d.Event.Source),
        Cell.Text(LocalDateTimePattern.GeneralIso.Format(d.Event.From)[..16]),
        Cell.Text(LocalDateTimePattern.GeneralIso.Format(d.Event.To)[..16]),
    }))]);

    /// <summary>One row an area that is affected, then the events with their days.</summary>
    public void Write(PrettyWriter pretty)
    {
        var affected = effects.Where(e => e.Excluded.Count > 0).ToList();
        if (affected.Count == 0)
        {
            pretty.Line(words.Pick("没有区域受例外事件影响。", "No area is affected by the events."));
            return;
        }

        pretty.Table(new Table(["area", "excluded_days", .. Shown.Select(f => f.Key), "index_effect"], [.. affected.Select(Row)])
        {
            Title = words.Pick($"事件的影响（含事件 → 剔除事件），{affected[0].Period}", $"Effect of the events (with → without), {affected[0].Period}"),
        });
        foreach (var item in affected.SelectMany(e => e.Excluded.Select(d => (e.Area, Day: d)))
            .GroupBy(d => (d.Day.Event.Kind, d.Day.Event.Source, d.Day.Event.FirstDay, d.Day.Event.LastDay)))
        {
            var (kind, source, _, _) = item.Key;
            var days = item.Select(d => d.Day.Date).Distinct().Order().ToList();
            var areas = item.Select(d => d.Area).Distinct().Count();
            pretty.Line($"  {Iso(days[0])}..{Iso(days[^1])}  {words.EventKind(kind)}  {source}  {words.Pick($"{areas} 个区域", $"{areas} {(areas == 1 ? "area" : "areas")}")}  {string.Join('+', item.SelectMany(d => d.Day.Pollutants).Distinct().Order().Select(p => p.Symbol()))}");
        }
    }

    private Cell[] Row(EventEffect effect) =>
    [
        Cell.Text(names.Of(effect.Area)),
        Cell.Number(DaysOut(effect)),
        .. Shown.Select(f => Both(effect.Of(f))),
        Cell.Number(effect.Of(Figure.Index).Effect),
    ];

    private static Cell Both(FigureEffect figure)
    {
        var (with, without) = (Cell.Number(figure.With).ToText(), Cell.Number(figure.Without).ToText());
        return Cell.Text(with == without ? with : $"{with} → {(without.Length == 0 ? "-" : without)}");
    }

    private static int DaysOut(EventEffect effect) => effect.Excluded.Select(d => d.Date).Distinct().Count();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

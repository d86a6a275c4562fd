using System.Globalization;
using AirQuality.Accountability;

namespace AirQuality.Reporting.Tables;

/// <summary>Duties as a table: one row an area, rule and figure.</summary>
public static class DutyTable
{
    private static readonly string[] Columns = ["area", "rule", "step", "metric", "period", "count", "needs", "state", "next_limit", "evidence"];
    private static readonly string[] MoreColumns = ["others_in", "so_far", "days_left", "control", "may_lose", "probability", "attains", "times_met", "no_longer_since", "better_in_a_row", "note"];

    /// <summary>A table of duties.</summary>
    /// <param name="duties">The duties.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>One row a duty; the period is the last one that met the rule, else the one that decides next.</returns>
    public static Table Machine(IEnumerable<Duty> duties, AreaNames names, Words words) =>
        new([.. Columns, .. MoreColumns], duties.Select(d => (Cell[])[.. Row(d, names, words), .. More(d, words)]));

    /// <summary>The same with what people look at first.</summary>
    /// <param name="duties">The duties.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>One row a duty.</returns>
    public static Table Pretty(IEnumerable<Duty> duties, AreaNames names, Words words) => new(Columns, duties.Select(d => (Cell[])[.. Row(d, names, words)[..^1], Shown(d, words)]));

    /// <summary>The last figures, as many as the rule needs.</summary>
    private static Cell Shown(Duty duty, Words words)
    {
        var last = duty.Evidence.TakeLast(duty.Needs).Select(e => DutySentences.Evidence(e, words));
        return Cell.Text(words.Several(duty.Evidence.Count > duty.Needs ? last.Prepend("…") : last));
    }

    private static Cell[] Row(Duty duty, AreaNames names, Words words) =>
    [
        Cell.Text(names.Of(duty.Area)),
        Cell.Text(duty.Rule.Key) with { Display = (duty.Rule with { Metrics = [] }).In(words.Language) }, // the figure has a column of its own
        Cell.Text(duty.Rule.Step.ToString().ToLowerInvariant()) with { Display = duty.Rule.Step.Name(words.Language) },
        Cell.Text(duty.Metric) with { Display = string.Join(words.Pick("或", " or "), duty.Metric.Split('+').Select(words.Metric)) },
        Cell.Text((duty.State == DutyState.Met ? duty.Met[^1].Period : duty.Decides).ToString()),
        Cell.Number(duty.Count),
        Cell.Number(duty.Needs),
        Cell.Text(duty.State.ToString().ToLowerInvariant()) with { Display = duty.State.Name(words.Language) },
        Limit(duty, words),
        Cell.Text(DutySentences.Evidence(duty.Evidence, words)),
    ];

    private static Cell[] More(Duty duty, Words words)
    {
        var limit = duty.Limits is [var only] ? only : null;
        return
        [
            Cell.Text(limit?.OthersIn?.ToString()),
            Cell.Number(limit?.SoFar),
            Cell.Number(limit?.RemainingDays),
            Cell.Number(limit?.Control),
            Cell.Number(limit?.AllowedDays),
            Cell.Number(limit?.Probability is { } share ? decimal.Round((decimal)share, 3) : null),
            duty.Attains is { } attains ? Cell.Flag(attains) : Cell.Missing,
            Cell.Number(duty.Met.Count),
            Cell.Text(duty.NoLongerSince?.ToString()),
            Cell.Number(duty.BetterInARow),
            Cell.Text(duty.Reason?.In(words.Language)),
        ];
    }

    /// <summary>One figure; where several must be kept, each with its name.</summary>
    internal static Cell Limit(Duty duty, Words words)
    {
        if (duty.Limits is [var only])
            return Cell.Number(only.Value);
        var known = duty.Limits.Where(l => l.Value is not null).ToList();
        return Cell.Text(string.Join("; ", known.Select(l => Named(l.Metric, l)))) with { Display = words.Several(known.Select(l => Named(words.Metric(l.Metric), l))) };

        static string Named(string metric, DutyLimit limit) => string.Create(CultureInfo.InvariantCulture, $"{metric} {limit.Value}");
    }
}

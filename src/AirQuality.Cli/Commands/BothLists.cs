using System.Globalization;
using AirQuality.Cli.Input;
using AirQuality.Ranking;

namespace AirQuality.Cli.Commands;

/// <summary>Two lists of the same areas, and who is among the first or the last of both.</summary>
internal sealed class BothLists(PeriodRanking first, PeriodRanking second)
{
    private static readonly string[] Columns = ["area", "group", "rank", "from_bottom", "value", "rank_second", "from_bottom_second", "value_second", "in_first_of_both", "in_last_of_both"];

    /// <summary>How many of the first; <c>null</c> for none.</summary>
    public int? Top { get; init; }

    /// <summary>How many of the last; <c>null</c> for none.</summary>
    public int? Bottom { get; init; }

    /// <summary>One row an area that has a place in either list.</summary>
    public Table Table(AreaNames names, AreaFilter kept) => new(Columns, Pairs().SelectMany(pair => pair.First.Rows.Where(r => kept.Keeps(r.Area)).Select(row =>
    {
        var (one, two) = (pair.First.Ranking.PlaceOf(row.Area), pair.Second.Ranking.PlaceOf(row.Area));
        return (Cell[])
        [
            Cell.Text(names.Of(row.Area)),
            Cell.Text(pair.First.Ranking.GroupName),
            Cell.Number(one?.Place),
            Cell.Number(one?.PlaceFromBottom),
            Cell.Number(one?.Value),
            Cell.Number(two?.Place),
            Cell.Number(two?.PlaceFromBottom),
            Cell.Number(two?.Value),
            Top is { } top ? Cell.Flag(IsInBoth(pair, row, g => g.Top(top))) : Cell.Missing,
            Bottom is { } bottom ? Cell.Flag(IsInBoth(pair, row, g => g.Bottom(bottom))) : Cell.Missing,
        ];
    })).ToList());

    /// <summary>Who is in both, list by list.</summary>
    public IEnumerable<string> Sentences(AreaNames names, Words words)
    {
        foreach (var pair in Pairs())
        {
            var group = pair.First.Ranking.GroupName is { } name ? name + words.Pick("：", ": ") : string.Empty;
            var lists = words.Pick($"{words.Metric(first.By.Key)}和{words.Metric(second.By.Key)}", $"{words.Metric(first.By.Key)} and {words.Metric(second.By.Key)}");
            if (Top is { } top)
                yield return group + Said(pair.First.Rows.Where(r => IsInBoth(pair, r, g => g.Top(top))), words.Pick($"{lists}均居前{Text(top)}名", $"among the first {Text(top)} by both {lists}"), names, words);
            if (Bottom is { } bottom)
                yield return group + Said(pair.First.Rows.Where(r => IsInBoth(pair, r, g => g.Bottom(bottom))), words.Pick($"{lists}均居后{Text(bottom)}名", $"among the last {Text(bottom)} by both {lists}"), names, words);
        }
    }

    private static string Said(IEnumerable<RankingRow> rows, string what, AreaNames names, Words words)
    {
        var found = rows.Select(r => names.Of(r.Area)).ToList();
        return found.Count == 0
            ? words.Pick($"{what}的：无。", $"{what}: none.")
            : words.Pick($"{what}的有{Text(found.Count)}个：{string.Join('、', found)}。", $"{what}: {Text(found.Count)}: {string.Join(", ", found)}.");
    }

    private static bool IsInBoth(Pair pair, RankingRow row, Func<GroupRanking, IReadOnlyList<RankingRow>> list) =>
        list(pair.First).Any(r => r.Area == row.Area) && list(pair.Second).Any(r => r.Area == row.Area);

    private IEnumerable<Pair> Pairs() => first.Groups.Select(g => new Pair(g, second.Groups.First(s => s.Ranking.GroupName == g.Ranking.GroupName)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Pair(GroupRanking First, GroupRanking Second);
}

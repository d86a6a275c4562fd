using AirQuality.Comparisons;
using AirQuality.Explanation;
using AirQuality.Figures;
using AirQuality.Ranking;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Explanations;

/// <summary>
/// How the figures of a report came to be, as texts that go with it: clause, inputs, what was left out, rounding. Of the area looked at closely down to its
/// days, of the others to their statistics, for a year of days of every area would outweigh the report.
/// </summary>
internal sealed class ReportExplanations(Report report, Words words)
{
    /// <summary>What a key of a change on last year ends in.</summary>
    public const string OnLastYear = ".c";

    /// <summary>What a key of a change on the period before ends in.</summary>
    public const string OnPrevious = ".p";

    /// <summary>The key of the place.</summary>
    public const string Place = "rank";

    private readonly Explainer explainer = Explainer.Of(report.Days, report.Options.Plan.Assessment);

    /// <summary>The explanations of an area by the keys of its figures, its changes and its place.</summary>
    /// <param name="row">The row of the area.</param>
    public IEnumerable<KeyValuePair<string, string>> Of(int row)
    {
        var comparison = report.OnLastYear[row];
        var area = comparison.Current.Area;
        var isFocus = area == report.Focus;
        foreach (var figure in Figure.All)
        {
            yield return KeyValuePair.Create(figure.Key, Text(explainer.Explain(area, report.Assessed, figure), Depth(figure, isFocus)));
            yield return KeyValuePair.Create(figure.Key + OnLastYear, Change(comparison, figure));
            if (report.OnPrevious.Count > 0)
                yield return KeyValuePair.Create(figure.Key + OnPrevious, Change(report.OnPrevious[row], figure));
        }

        if (report.Days.Areas.Count > 1)
            yield return KeyValuePair.Create(Place, isFocus ? Text(explainer.Place(area, report.Assessed, RankingMetric.Index), depth: 1) : PlaceOf(area));
    }

    /// <summary>How the AQI of a day of an area came to be.</summary>
    public string Day(Area area, LocalDate date) => Text(explainer.DayAqi(area, date), depth: 2);

    /// <summary>What the change was made from: 同比 −5.9% =（30.4 − 32.3）÷ 32.3 × 100%.</summary>
    private string Change(AssessmentComparison comparison, Figure figure)
    {
        var (change, basis) = (comparison.Of(figure), FigureWords.Basis(comparison.Base.Kind, words));
        if (change is not { Value: { } value, Base: { } before, Change: { } by })
            return words.Pick($"{basis}缺：", $"No comparison with {basis}: ") + (words.Reason(change.Reason) ?? words.Pick("无数据", "no data"));
        var (now, then) = (FigureWords.Number(value), FigureWords.Number(before));
        var made = figure.ChangeKind == ChangeKind.Percent ? $"({now} − {then}) / {then} × 100%" : $"{now} − {then}";
        var unit = figure.ChangeKind switch { ChangeKind.Percent => "%", ChangeKind.PercentagePoints => words.Pick("个百分点", " percentage points"), _ => words.Pick("天", " days") };
        return words.Pick($"{basis} {FigureWords.Signed(by)}{unit} = {made}，由公布的数值计算", $"On {basis} {FigureWords.Signed(by)}{unit} = {made}, from published figures");
    }

    /// <summary>Of the others the place in a sentence: the list of all areas stands in the table itself.</summary>
    private string PlaceOf(Area area)
    {
        if (report.Ranking.PlaceOf(area) is not { } place)
            return words.Pick("未参与排名：", "Not ranked: ") + words.Reason(report.Ranking.Unranked.First(u => u.Area == area).Reason);
        var (index, better, all) = (FigureWords.Number(place.Value), FigureWords.Number(place.Place - 1), FigureWords.Number(report.Ranking.Ranked.Count));
        return words.Pick(
            $"综合指数{index}，{all}个中有{better}个更小，列第{FigureWords.Number(place.Place)}名{(place.IsTied ? "（并列）" : "")}",
            $"Composite index {index}: {better} of {all} are smaller, which is place {FigureWords.Number(place.Place)}{(place.IsTied ? " (tied)" : "")}");
    }

    /// <summary>How many levels lie between a figure and what is told of it.</summary>
    private static int Depth(Figure figure, bool isFocus) => figure.Key switch
    {
        "index" => isFocus ? 3 : 2,
        "good_ratio" or "heavy_ratio" => isFocus ? 2 : 1,
        _ => isFocus ? 1 : 0,
    };

    private string Text(Derivation figure, int depth) => figure.ToText(words.Language, depth).TrimEnd('\n');
}

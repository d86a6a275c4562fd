using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Places;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Reporting.Composition;

/// <summary>Places, the figures of all areas, and the area looked at closely.</summary>
internal sealed class PlaceSections(ReportComposer composer)
{
    private readonly Report report = composer.Report;
    private readonly Words words = composer.Words;
    private readonly AreaNames names = composer.Names;

    /// <summary>Lists and table of places; nothing for a lone area.</summary>
    public ReportSection? Ranking()
    {
        if (report.Days.Areas.Count < 2)
            return null;
        var ranking = report.Ranking;
        var sentences = new List<string>();
        if (ranking.Ranked.Count == 0)
            sentences.Add(words.Pick("没有可排名的区域，排名缺", "No area can be ranked: places are missing"));
        else
        {
            var ofIndex = ranking.Ranked.ToDictionary(r => r.Area, r => $"{names.Of(r.Area)} {FigureWords.Number(r.Value)}");
            sentences.Add(words.Pick("按综合指数排名，", "By composite index, ") + BulletinText.Top(ranking, report.ListLength, words.Language, a => ofIndex[a]));
            sentences.Add(words.Pick("按综合指数排名，", "By composite index, ") + BulletinText.Bottom(ranking, report.ListLength, words.Language, a => ofIndex[a]));
        }

        sentences.AddRange(Changes());
        if (ranking.Unranked.Count > 0)
            sentences.Add(Unranked(ranking.Unranked));
        return new ReportSection("ranking", words.Pick("综合指数排名", "Places by composite index"))
        {
            Sentences = [.. sentences.Select(composer.Stop)],
            Tables = [("ranking", Table())],
            Pictures = ["ranking", "places", "map", "map_change"],
        };
    }

    /// <summary>The six statistics, the index and the days of all areas; their changes.</summary>
    public ReportSection Areas()
    {
        var values = new Table(["area", .. Figure.All.Select(f => f.Key), "valid_days", "reason"], report.OnLastYear.Select(c => (Cell[])
        [
            Cell.Text(names.Of(c.Current.Area)),
            .. Figure.All.Select(f => Cell.Number(f.Of(c.Current))),
            Cell.Number(c.Current.ValidDays),
            Cell.Text(words.Reason(Reason.Join(c.Current.Reasons) ?? c.Current.DaysReason)),
        ]))
        { Title = words.Pick($"各区域统计值：{PeriodWords.Name(report.Assessed, words)}", $"Figures of all areas: {PeriodWords.Name(report.Assessed, words)}") };
        return new ReportSection("areas", words.Pick("各区域情况", "All areas"))
        {
            Tables = [("areas", values), ("changes", Changes(report.OnLastYear)), .. ByNewer(), .. report.OnPrevious.Count == 0 ? Array.Empty<(string, Table)>() : [("changes_previous", Changes(report.OnPrevious))]],
            Pictures = ["singles"],
        };
    }

    /// <summary>The other reading of the changes where the standard changes within the period.</summary>
    private IEnumerable<(string Key, Table Table)> ByNewer()
    {
        List<AssessmentComparison> newer = [.. report.OnLastYear.Select(c => c.ByNewerEdition).OfType<AssessmentComparison>()];
        if (newer.Count == 0)
            yield break;
        var edition = newer[0].Current.Edition.Id;
        yield return ("changes_by_newer", Changes(newer) with { Title = words.Pick($"同比变化：两期均按{edition}标准评价", $"Changes on last year with both periods wholly by the standard of {edition}") });
    }

    private Table Changes(IReadOnlyList<AssessmentComparison> comparisons)
    {
        var basis = FigureWords.Basis(comparisons[0].Base.Kind, words);
        return new Table(["area", .. Figure.All.Select(f => f.Key), "reason"], comparisons.Select(c => (Cell[])
        [
            Cell.Text(names.Of(c.Current.Area)),
            .. Figure.All.Select(f => Cell.Number(c.Of(f).Change)),
            Cell.Text(words.Reason(c.Of(Figure.Index).Reason)),
        ]))
        {
            Title = words.Pick($"{basis}变化（浓度和指数为%，比例为百分点，天数为天）", $"Changes on {basis} (concentrations and index in %, ratio in percentage points, counts in days)"),
        };
    }

    /// <summary>Who is not ranked and why; reasons beyond a few are counted.</summary>
    private string Unranked(IReadOnlyList<UnrankedArea> unranked)
    {
        const int Shown = 3;
        var reasons = unranked.GroupBy(u => u.Reason).ToList();
        var rest = reasons.Skip(Shown).Sum(r => r.Count());
        return words.Pick($"未参与排名的有{composer.Areas(unranked.Count)}：", $"Not ranked are {composer.Areas(unranked.Count)}: ")
            + string.Join(words.Pick("；", "; "), reasons.Take(Shown).Select(r => composer.Named([.. r.Select(u => u.Area)]) + words.Pick($"（{words.Reason(r.Key)}）", $" ({words.Reason(r.Key)})")))
            + (rest > 0 ? words.Pick($"；其他原因{FigureWords.Number(rest)}个", $"; {FigureWords.Number(rest)} for other reasons") : string.Empty);
    }

    /// <summary>The area looked at closely: its figures, its place and why, its days.</summary>
    public ReportSection Focus()
    {
        var area = report.Focus;
        var comparison = report.Of(area);
        var sentences = new List<string>();
        if (report.Days.Areas.Count > 1)
            sentences.Add(words.Pick($"{PeriodWords.Name(report.Assessed, words)}，{names.Of(area)}", $"{names.Of(area)}, {PeriodWords.Name(report.Assessed, words)}: ") + FigureWords.Sentence(report.OnPrevious.Count > 0 ? [comparison, report.OnPrevious[report.Days.IndexOf(area)]] : [comparison], words));
        sentences.AddRange(PlaceOf(area));
        if (comparison.Attribution is { } attribution)
        {
            var parts = string.Join(words.Pick("，", ", "), attribution.Parts.Where(p => p.Change != 0).Select(p => $"{p.Pollutant.Symbol()} {FigureWords.Signed(p.Change)}"));
            sentences.Add(words.Pick(
                $"综合指数同比{(attribution.Total == 0 ? "持平" : (attribution.Total < 0 ? "下降" : "上升") + FigureWords.Number(Math.Abs(attribution.Total)))}，其中各单项指数变化：{(parts.Length > 0 ? parts : "均为0")}",
                $"The composite index {(attribution.Total == 0 ? "is unchanged" : (attribution.Total < 0 ? "fell by " : "rose by ") + FigureWords.Number(Math.Abs(attribution.Total)))} on last year; of it {(parts.Length > 0 ? parts : "0 by every pollutant")}"));
        }

        return new ReportSection("focus", words.Pick($"重点区域：{names.Of(area)}", $"A closer look: {names.Of(area)}"))
        {
            Sentences = [.. sentences.Select(composer.Stop)],
            Pictures = ["waterfall", "calendar", "days", "cumulative", "monthly", "classes", "ozone", "pattern", "hours", "wind"],
        };
    }

    /// <summary>The place of an area, and what takes it out of the last; nothing where there is no list.</summary>
    public IEnumerable<string> PlaceOf(Area area)
    {
        if (report.Days.Areas.Count < 2)
            yield break;
        if (report.Ranking.PlaceOf(area) is not { } place)
        {
            yield return words.Pick($"{names.Of(area)}未参与排名，名次缺：", $"{names.Of(area)} has no place: ") + words.Reason(report.Ranking.Unranked.First(u => u.Area == area).Reason);
            yield break;
        }

        var before = report.RankingLastYear.PlaceOf(area);
        yield return words.Pick(
            $"{names.Of(area)}在{composer.Areas(report.Ranking.Count)}中列{BulletinText.Place(place, words.Language)}（{BulletinText.PlaceFromBottom(place, words.Language)}），去年同期{(before is null ? "名次缺" : $"在{composer.Areas(report.RankingLastYear.Count)}中列" + BulletinText.Place(before, words.Language))}",
            $"{names.Of(area)} is {BulletinText.Place(place, words.Language)} of {composer.Areas(report.Ranking.Count)} ({BulletinText.PlaceFromBottom(place, words.Language)}); {(before is null ? "its place last year is missing" : $"last year it was {BulletinText.Place(before, words.Language)} of {FigureWords.Number(report.RankingLastYear.Count)}")}");
        if (report.Ranking.Ranked.Count <= report.ListLength || !report.Ranking.IsInLast(place, report.ListLength))
            yield break;
        var target = PlaceTarget.OutOfBottom(report.Ranking, area, report.ListLength);
        if (target.Cutoff is { } cutoff)
            yield return words.Pick(
                $"离开后{FigureWords.Number(report.ListLength)}名，综合指数须由{FigureWords.Number(place.Value)}降至{FigureWords.Number(cutoff)}以下",
                $"To leave the last {FigureWords.Number(report.ListLength)}, the index has to fall from {FigureWords.Number(place.Value)} to below {FigureWords.Number(cutoff)}");
    }

    private IEnumerable<string> Changes()
    {
        var (improvement, worsening) = (report.Changes.Ranking, report.Changes.Worst);
        var improved = Math.Min(report.ListLength, improvement.Ranked.Count(r => r.Value < 0));
        var worsened = Math.Min(report.ListLength, worsening.Ranked.Count(r => r.Value > 0));
        var changes = improvement.Ranked.ToDictionary(r => r.Area, r => $"{names.Of(r.Area)} {FigureWords.Signed(r.Value)}%");
        if (improvement.Ranked.Count == 0)
            yield return words.Pick("综合指数同比缺，不列改善和恶化名单", "Changes of the index on last year are missing: there are no lists of the most improved and the most worsened");
        if (improved > 0)
            yield return words.Pick("按综合指数同比改善幅度排名，", "By improvement of the index on last year, ") + BulletinText.Top(improvement, improved, words.Language, a => changes[a]);
        if (worsened > 0)
            yield return words.Pick("按综合指数同比变化排名，", "By change of the index on last year, ") + BulletinText.Bottom(worsening, worsened, words.Language, a => changes[a]);
    }

    private Table Table()
    {
        var rises = PlaceChange.Between(report.Ranking, report.RankingLastYear).ToDictionary(c => c.Area, c => c.Rise);
        return new Table(
            ["rank", "area", "index", "change", "rise_year", "pm25", "o3_8h", "good_ratio", "main", "note"],
            [.. report.Ranking.Ranked.Select(r => Row(r.Area, Cell.Number(r.Place), r.IsTied ? words.Tied : null)), .. report.Ranking.Unranked.Select(u => Row(u.Area, Cell.Missing, words.Reason(u.Reason)))])
        {
            Title = words.Pick($"综合指数排名{words.Basis(report.Ranking)}", $"Places by composite index{words.Basis(report.Ranking)}"),
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = words.Pick("指数同比%", "Index change %") },
        };

        Cell[] Row(Area area, Cell rank, string? note)
        {
            var comparison = report.Of(area);
            var current = comparison.Current;
            return
            [
                rank,
                Cell.Text(names.Of(area)),
                Cell.Number(current.Index.Published),
                Cell.Number(comparison.Of(Figure.Index).Change),
                Cell.Number(rises.GetValueOrDefault(area)),
                Cell.Number(current[Pollutant.PM25].Evaluated),
                Cell.Number(current[Pollutant.O3].Evaluated),
                Cell.Number(current.GoodRatio),
                Cell.List(current.Index.Main),
                Cell.Text(note),
            ];
        }
    }
}

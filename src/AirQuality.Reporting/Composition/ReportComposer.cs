using AirQuality.Statistics;

namespace AirQuality.Reporting.Composition;

/// <summary>Puts the facts of a report into the words of a language. Every sentence holds a figure or says which is missing.</summary>
internal sealed class ReportComposer(Report report, Language language)
{
    public Report Report { get; } = report;

    public Words Words { get; } = Words.Of(language);

    public AreaNames Names { get; } = new(report.Days.Areas);

    public static ReportDocument Compose(Report report, Language language) => new ReportComposer(report, language).Compose();

    private ReportDocument Compose()
    {
        var places = new PlaceSections(this);
        var goals = new GoalSections(this);
        return new ReportDocument(
            Words.Pick($"{PeriodWords.Name(Report.Assessed, Words)}{RegionName}环境空气质量报告", $"Air quality report{(RegionName.Length > 0 ? $", {RegionName}" : "")}: {PeriodWords.Name(Report.Assessed, Words)}"),
            [.. new[] { Overview(), places.Ranking(), places.Areas(), places.Focus(), goals.Goals(), goals.Alerts(), new EventSection(this).Events(), new AboutSection(this).About() }.OfType<ReportSection>()]);
    }

    /// <summary>A sentence with its stop.</summary>
    public string Stop(string sentence) => sentence + Words.Pick("。", ".");

    /// <summary>How many areas: 12个区县; 12 counties.</summary>
    public string Areas(int count) => Report.Days.Areas[0].Level switch
    {
        AreaLevel.County => Words.Pick($"{Text(count)}个区县", $"{Text(count)} {(count == 1 ? "county" : "counties")}"),
        AreaLevel.City => Words.Pick($"{Text(count)}个城市", $"{Text(count)} {(count == 1 ? "city" : "cities")}"),
        AreaLevel.Province => Words.Pick($"{Text(count)}个省份", $"{Text(count)} {(count == 1 ? "province" : "provinces")}"),
        _ => Words.Pick($"{Text(count)}个站点", $"{Text(count)} {(count == 1 ? "station" : "stations")}"),
    };

    public static string Text(int number) => FigureWords.Number(number);

    /// <summary>All figures of an area in the order of bulletins, as one sentence.</summary>
    public string Figures(AssessmentComparison comparison) => string.Join(Words.Pick("；", "; "), FigureWords.InOrder.Select(f => FigureWords.Sentence(comparison.Of(f), Words)));

    private string RegionName => Report.Region?.Current.Area.Name ?? string.Empty;

    private ReportSection Overview()
    {
        var sentences = new List<string>();
        foreach (var region in new[] { Report.Region, Report.RegionToDate }.OfType<AssessmentComparison>())
            sentences.Add(Stop(Of(region) + Figures(region)));
        if (Report.Days.Areas.Count > 1)
            sentences.Add(Stop(Changed(Report.OnLastYear, Report.Assessed)));
        if (Report.Days.Areas.Count > 1 && Report.YearToDate.Count > 0)
            sentences.Add(Stop(Changed(Report.YearToDate, Report.YearToDate[0].Current.Period)));
        var good = Report.OnLastYear.Where(c => c.Current.GoodRatio is not null).ToList();
        if (good.Count > 1)
        {
            var (best, worst) = (good.MaxBy(c => c.Current.GoodRatio)!, good.MinBy(c => c.Current.GoodRatio)!);
            sentences.Add(Stop(Words.Pick(
                $"优良天数比例最高为{Names.Of(best.Current.Area)}{best.Current.GoodRatio}%，最低为{Names.Of(worst.Current.Area)}{worst.Current.GoodRatio}%；重污染共{Text(good.Sum(c => c.Current.HeavyDays))}天次",
                $"The good-day ratio is highest in {Names.Of(best.Current.Area)} ({best.Current.GoodRatio}%) and lowest in {Names.Of(worst.Current.Area)} ({worst.Current.GoodRatio}%); there were {Text(good.Sum(c => c.Current.HeavyDays))} heavily polluted area days")));
        }

        return new ReportSection("overview", Words.Pick("总体情况", "Overview")) { Sentences = sentences };
    }

    private string Of(AssessmentComparison region)
    {
        var period = PeriodWords.Name(region.Current.Period, Words);
        return Report.Days.Areas.Count == 1
            ? Words.Pick($"{period}，{region.Current.Area.Name}", $"{region.Current.Area.Name}, {period}: ")
            : Words.Pick($"{period}，{region.Current.Area.Name}{Areas(Report.Days.Areas.Count)}", $"{region.Current.Area.Name}, {Areas(Report.Days.Areas.Count)}, {period}: ");
    }

    private string Changed(IReadOnlyList<AssessmentComparison> comparisons, AssessmentPeriod period)
    {
        var changes = comparisons.Select(c => c.Of(Figure.Index)).ToList();
        var (better, same, worse) = (changes.Count(c => c.Change < 0), changes.Count(c => c.IsUnchanged), changes.Count(c => c.Change > 0));
        var without = changes.Count - better - same - worse;
        return Words.Pick(
            $"{PeriodWords.Name(period, Words)}，综合指数同比下降的有{Areas(better)}，持平{Text(same)}个，上升{Text(worse)}个{(without > 0 ? $"，无法比较{Text(without)}个" : "")}",
            $"{PeriodWords.Name(period, Words)}: the composite index is lower than last year in {Areas(better)}, the same in {Text(same)}, higher in {Text(worse)}{(without > 0 ? $"; {Text(without)} cannot be compared" : "")}");
    }
}

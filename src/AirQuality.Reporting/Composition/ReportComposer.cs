using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;

namespace AirQuality.Reporting.Composition;

/// <summary>Puts the facts of a report into the words of a language. Every sentence holds a figure or says which is missing.</summary>
internal sealed class ReportComposer(Report report, Language language)
{
    private static readonly ConditionalWeakTable<Report, ConcurrentDictionary<Language, Lazy<ReportDocument>>> Made = new();

    public Report Report { get; } = report;

    public Words Words { get; } = Words.Of(language);

    public AreaNames Names { get; } = new(report.Days.Areas);

    /// <summary>The same document for every form of a report, made once and kept as long as the report is.</summary>
    public static ReportDocument Compose(Report report, Language language) =>
        Made.GetOrCreateValue(report).GetOrAdd(language, l => new(() => new ReportComposer(report, l).Compose())).Value;

    private ReportDocument Compose()
    {
        var places = new PlaceSections(this);
        var goals = new GoalSections(this);
        return new ReportDocument(
            Words.Pick($"{PeriodWords.Name(Report.Assessed, Words)}{RegionName}环境空气质量报告", $"Air quality report{(RegionName.Length > 0 ? $", {RegionName}" : "")}: {PeriodWords.Name(Report.Assessed, Words)}"),
            [.. new[] { Overview(), places.Ranking(), new PublishedSection(this).Places(), places.Areas(), new BulletinSection(this).Bulletin(), places.Focus(), new WeatherSection(this).Weather(), goals.Goals(), goals.Measures(), goals.Alerts(), new DutySection(this).Duties(), new MoneySection(this).Money(), new ScoreSection(this).Scores(), new EventSection(this).Events(), new AboutSection(this).About() }.OfType<ReportSection>().Select(Kept)]);
    }

    /// <summary>With the rows of its tables made once.</summary>
    private static ReportSection Kept(ReportSection section) => section with { Tables = [.. section.Tables.Select(t => (t.Id, t.Table with { Rows = [.. t.Table.Rows] }))] };

    /// <summary>A whole sentence: a capital where the language has them, and its stop.</summary>
    public string Stop(string sentence) => Words.Pick($"{sentence}。", $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.");

    /// <summary>How many areas: 12个区县; 12 counties.</summary>
    public string Areas(int count) => Report.Days.Areas[0].Level switch
    {
        AreaLevel.Township => Words.Pick($"{FigureWords.Number(count)}个乡镇", $"{FigureWords.Number(count)} {(count == 1 ? "township" : "townships")}"),
        AreaLevel.County => Words.Pick($"{FigureWords.Number(count)}个区县", $"{FigureWords.Number(count)} {(count == 1 ? "county" : "counties")}"),
        AreaLevel.City => Words.Pick($"{FigureWords.Number(count)}个城市", $"{FigureWords.Number(count)} {(count == 1 ? "city" : "cities")}"),
        AreaLevel.Province => Words.Pick($"{FigureWords.Number(count)}个省份", $"{FigureWords.Number(count)} {(count == 1 ? "province" : "provinces")}"),
        _ => Words.Pick($"{FigureWords.Number(count)}个站点", $"{FigureWords.Number(count)} {(count == 1 ? "station" : "stations")}"),
    };

    /// <summary>A few names, and how many there are: 甲县、乙县、丙县等5个区县.</summary>
    public string Named(IReadOnlyList<Area> areas)
    {
        const int Shown = 3;
        var some = string.Join(Words.Pick("、", ", "), areas.Take(Shown).Select(Names.Of));
        return areas.Count <= Shown ? some : some + Words.Pick($"等{Areas(areas.Count)}", $" and {FigureWords.Number(areas.Count - Shown)} more");
    }

    /// <summary>Whether the data of a period are raw or reviewed, in words; <c>null</c> where nobody said.</summary>
    public string? StatusOf(AssessmentPeriod period) => StatusWords.Of(Report.Options.Plan.Assessment, Report.Days.Areas, period, Words.Language);

    private string RegionName => Report.Region?.Current.Area.Name ?? string.Empty;

    private ReportSection Overview()
    {
        var sentences = new List<string>();
        if (Report.Region is { } region)
            sentences.Add(Of(region) + FigureWords.Sentence(Report.RegionOnPrevious is { } previous ? [region, previous] : [region], Words));
        if (Report.RegionToDate is { } toDate)
            sentences.Add(Of(toDate) + FigureWords.Sentence([toDate], Words));
        if (Report.Days.Areas.Count > 1)
            sentences.AddRange(new[] { Report.OnLastYear, Report.OnPrevious, Report.YearToDate }.Where(c => c.Count > 0).Select(Changed));
        if (Report.OnLastYear.Count(c => c.Current.GoodRatio is not null) > 1)
            sentences.Add(GoodDays([.. Report.OnLastYear.Select(c => c.Current).Where(a => a.GoodRatio is not null)]));
        if (StatusOf(Report.Assessed) is { } status)
            sentences.Add(StatusWords.Line(status, Words));
        return new ReportSection("overview", Words.Pick("总体情况", "Overview")) { Sentences = [.. sentences.Select(Stop)] };
    }

    private string GoodDays(List<PeriodAssessment> areas)
    {
        var (best, worst) = (areas.Max(a => a.GoodRatio), areas.Min(a => a.GoodRatio));
        var heavy = areas.Sum(a => a.HeavyDays);
        var range = best == worst
            ? Words.Pick($"{Areas(areas.Count)}优良天数比例均为{best}%", $"The good-day ratio is {best}% in all {Areas(areas.Count)}")
            : Words.Pick($"优良天数比例最高为{With(best)}{best}%，最低为{With(worst)}{worst}%", $"The good-day ratio is highest in {With(best)} ({best}%) and lowest in {With(worst)} ({worst}%)");
        return range + Words.Pick($"；重污染共{FigureWords.Number(heavy)}天次", $"; there {(heavy == 1 ? "was 1 heavily polluted area day" : $"were {FigureWords.Number(heavy)} heavily polluted area days")}");

        string With(decimal? ratio) => Named([.. areas.Where(a => a.GoodRatio == ratio).Select(a => a.Area)]);
    }

    private string Of(AssessmentComparison region)
    {
        var period = PeriodWords.Name(region.Current.Period, Words);
        return Report.Days.Areas.Count == 1
            ? Words.Pick($"{period}，{region.Current.Area.Name}", $"{region.Current.Area.Name}, {period}: ")
            : Words.Pick($"{period}，{region.Current.Area.Name}{Areas(Report.Days.Areas.Count)}", $"{region.Current.Area.Name}, {Areas(Report.Days.Areas.Count)}, {period}: ");
    }

    private string Changed(IReadOnlyList<AssessmentComparison> comparisons)
    {
        var (period, basis) = (PeriodWords.Name(comparisons[0].Current.Period, Words), FigureWords.Basis(comparisons[0].Base.Kind, Words));
        var changes = comparisons.Select(c => c.Of(Figure.Index)).ToList();
        var (better, same, worse) = (changes.Count(c => c.Change < 0), changes.Count(c => c.IsUnchanged), changes.Count(c => c.Change > 0));
        var without = changes.Count - better - same - worse;
        return Words.Pick(
            $"{period}，综合指数{basis}下降的有{Areas(better)}，持平{FigureWords.Number(same)}个，上升{FigureWords.Number(worse)}个{(without > 0 ? $"，无法比较{FigureWords.Number(without)}个" : "")}",
            $"{period}: the composite index is lower than {(comparisons[0].Base.Kind == ComparisonKind.Previous ? "in the previous period" : "last year")} in {Areas(better)}, the same in {FigureWords.Number(same)}, higher in {FigureWords.Number(worse)}{(without > 0 ? $"; {FigureWords.Number(without)} cannot be compared" : "")}");
    }
}

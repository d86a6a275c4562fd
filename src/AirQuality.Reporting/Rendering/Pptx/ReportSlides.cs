using AirQuality.Figures;
using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Terms;

namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>The morning meeting in three to six slides: where the area stands, how the year runs, what the weather did, its place, what is left, what to do.</summary>
internal sealed class ReportSlides
{
    /// <summary>More sentences are not read on a slide.</summary>
    private const int MostLines = 6;

    private readonly Report report;
    private readonly ReportComposer composer;
    private readonly Words words;
    private readonly string area;

    private ReportSlides(Report report, Language language)
    {
        this.report = report.OfFocus();
        composer = new ReportComposer(this.report, language);
        (words, area) = (composer.Words, composer.Names.Of(report.Focus));
    }

    public static void Write(Report report, Language language, Stream stream)
    {
        var slides = new ReportSlides(report, language);
        SlideDeck.Write(slides.Title, slides.All(), slides.words, stream);
    }

    private string Title => words.Pick($"{area} {PeriodWords.Name(report.Assessed, words)}空气质量", $"Air quality, {area}, {PeriodWords.Name(report.Assessed, words)}");

    private IEnumerable<SlideContent> All()
    {
        yield return new SlideContent(Title + words.Pick("：现状", ": where we stand")) { Lines = [.. new PlaceSections(composer).PlaceOf(report.Focus).Take(1).Select(composer.Stop)], Table = Standing() };
        if ((Draw("cumulative") ?? Draw("days")) is { } year)
            yield return new SlideContent(words.Pick($"{area}：今年以来", $"{area}: the year to date")) { Picture = year };
        if (Draw("weather_split") is { } weather)
            yield return new SlideContent(words.Pick($"{area}：天帮忙还是人努力", $"{area}: the weather or our work")) { Picture = weather };
        if (Draw("ranking") is { } places)
            yield return new SlideContent(words.Pick($"{area}：名次", $"{area}: the places")) { Picture = places };
        if (report.Goals.Count > 0)
            yield return new SlideContent(words.Pick($"{area}：还剩多少", $"{area}: what is left")) { Table = Goals() };
        yield return new SlideContent(words.Pick($"{area}：要做什么", $"{area}: what to do")) { Lines = [.. ToDo().Take(MostLines)] };
    }

    private Picture? Draw(string kind) => ReportPictures.Draw(kind, report, words.Language, PictureOptions.Default with { Size = PictureSize.Slide });

    private Table Standing()
    {
        var comparison = report.Of(report.Focus);
        var previous = report.OnPrevious.Count == 0 ? null : report.OnPrevious[report.Days.IndexOf(report.Focus)];
        var toDate = report.YearToDate.Count == 0 ? null : report.YearToDate[report.Days.IndexOf(report.Focus)];
        string[] columns = ["metric", "value", "change", .. previous is null ? Array.Empty<string>() : ["previous_change"], .. toDate is null ? Array.Empty<string>() : ["to_date", "to_date_change"]];
        return new Table(columns, Figure.All.Take(10).Select(f => (Cell[])
        [
            Cell.Text(words.Header(f.Key) + FigureWords.UnitInBrackets(f, words)),
            Cell.Number(f.Of(comparison.Current)),
            Change(comparison, f),
            .. previous is null ? Array.Empty<Cell>() : [Change(previous, f)],
            .. toDate is null ? Array.Empty<Cell>() : [Cell.Number(f.Of(toDate.Current)), Change(toDate, f)],
        ]).ToList())
        {
            Title = Title,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["value"] = PeriodWords.Short(report.Assessed, words),
                ["change"] = words.Pick("同比", "On last year"),
                ["previous_change"] = words.Pick("环比", "On previous"),
                ["to_date"] = words.Pick("今年以来", "Year to date"),
                ["to_date_change"] = words.Pick("同比", "On last year"),
            },
        };
    }

    private static Cell Change(Comparisons.AssessmentComparison comparison, Figure figure) => Cell.Number(comparison.Of(figure).Change) with
    {
        Display = comparison.Of(figure).Change is { } by ? FigureWords.Signed(by) + (figure.ChangeKind == ChangeKind.Percent ? "%" : string.Empty) : null,
    };

    private Table Goals()
    {
        var whole = GoalTables.Whole(report, composer.Names, words);
        string[] shown = ["metric", "period", "goal", "actual", "remaining_days", "control", "allowed_days", "probability", "status"];
        var indices = shown.Select(c => whole.Columns.ToList().IndexOf(c)).ToList();
        return whole with { Columns = shown, Rows = whole.Rows.Select(r => indices.Select(i => r[i]).ToArray()).ToList() };
    }

    /// <summary>What needs attention first, then what the days left may bring, then the step out of the last places.</summary>
    private IEnumerable<string> ToDo()
    {
        var said = report.Alerts.Take(3).Select(a => AlertTable.Message(a, words))
            .Concat(new PlaceSections(composer).PlaceOf(report.Focus).Skip(1))
            .Concat(new GoalSections(composer).Left().Take(4))
            .Select(composer.Stop).ToList();
        return said.Count > 0 ? said : [words.Pick("没有预警，没有在进行的目标。", "No alerts, no goals that run.")];
    }
}

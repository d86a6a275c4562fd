using System.Globalization;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using Cell = AirQuality.Reporting.Tables.Cell;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Reporting.Tests;

/// <summary>Slides say what the other forms say, and an office opens them.</summary>
[TestFixture]
[Category("Long")]
[Category("Office")]
public sealed class PptxTests
{
    private static readonly Report Lone = SampleReport.Of(1);
    private static readonly Report Twelve = SampleReport.Of(12, area: SampleReport.Days(12).Areas[2]);

    [Test]
    public void Slides_OfAReport_AreThreeToFiveWithTitles([Values] Language language, [Values(1, 12)] int counties)
    {
        using var deck = Slides(counties == 1 ? Lone : Twelve, language);
        var titles = Parts(deck).Select(TitleOf).ToList();
        Assert.That(titles, Has.Count.InRange(3, 5));
        Assert.That(titles, Is.Unique);
        Assert.That(titles, Has.All.Contains((counties == 1 ? Lone : Twelve).Focus.Name));
    }

    [Test]
    public void Slides_FirstTable_HasTheTypedFiguresAndTheirChanges()
    {
        using var deck = Slides(Twelve, Language.English);
        var rows = Rows(Parts(deck)[0]).Skip(1).ToList();
        Assert.That(rows, Has.Count.EqualTo(10));
        foreach (var (row, figure) in rows.Zip(Figure.All))
        {
            Assert.That(row[1], Is.EqualTo(FormattableString.Invariant($"{figure.Of(Twelve.Of(Twelve.Focus).Current)}")), figure.Key);
            Assert.That(Number(row[2]), Is.EqualTo(Twelve.Of(Twelve.Focus).Of(figure).Change), figure.Key);
            Assert.That(Number(row[3]), Is.EqualTo(Twelve.OnPrevious[2].Of(figure).Change), figure.Key);
        }
    }

    [Test]
    public void Slides_GoalsTable_IsWhatTheWorkbookAndThePageSay()
    {
        using var deck = Slides(Twelve, Language.Chinese);
        var rows = Parts(deck).Select(Rows).Single(r => r.Count > 0 && r[0].Contains("控制值", StringComparer.Ordinal)).Skip(1).ToList();
        var goals = Twelve.Goals.Where(g => g.Goal.Area == Twelve.Focus).ToList();
        Assert.That(rows.Select(r => r[3]), Is.EqualTo(goals.Select(g => FormattableString.Invariant($"{g.Whole.Actual}"))));
    }

    /// <summary>Days at the value that is read keep the goal: PM2.5 down to its tenth, others to whole numbers.</summary>
    [Test]
    public void Slides_ControlValues_AreRoundedDownForPeople()
    {
        using var deck = Slides(Twelve, Language.Chinese);
        var rows = Parts(deck).Select(Rows).Single(r => r.Count > 0 && r[0].Contains("控制值", StringComparer.Ordinal)).Skip(1).ToList();
        var goals = Twelve.Goals.Where(g => g.Goal.Area == Twelve.Focus).ToList();
        Assert.That(goals.Select(g => g.Whole.Control), Has.Some.Not.Null);
        foreach (var (row, goal) in rows.Zip(goals))
        {
            var steps = goal.Goal.Metric == GoalMetric.Statistic(Pollutant.PM25) ? 10 : 1;
            var said = goal.Whole.Control is >= 0 and var control ? (decimal.Floor(control * steps) / steps).ToString("0.#", CultureInfo.InvariantCulture) : "–";
            Assert.That(row[5], Is.EqualTo(said), goal.Goal.ToString());
        }
    }

    [Test]
    public void Slides_Sentences_AreThoseOfTheBulletinAndTheAlerts([Values] Language language)
    {
        using var deck = Slides(Twelve, language);
        using var writer = new StringWriter();
        ReportRenderer.Text(Twelve, language, writer);
        var bulletin = writer + string.Join('\n', Twelve.Alerts.Select(a => AlertTable.Message(a, Words.Of(language)) + (language == Language.Chinese ? "。" : ".")));
        var said = Parts(deck).SelectMany(p => p.Slide!.Descendants<Shape>().Where(s => s.NonVisualShapeProperties!.NonVisualDrawingProperties!.Name == "Text")).SelectMany(s => s.Descendants<A.Paragraph>()).Select(p => p.InnerText).ToList();
        Assert.That(said, Has.Count.GreaterThan(2));
        foreach (var sentence in said)
            Assert.That(bulletin, Does.Contain(sentence).IgnoreCase);
    }

    [Test]
    public void Slides_EveryPicture_HasItsDescriptionAndStaysOnTheSlide()
    {
        using var deck = Slides(Twelve, Language.English);
        var pictures = Parts(deck).SelectMany(p => p.Slide!.Descendants<Picture>()).ToList();
        Assert.That(pictures, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(pictures.Select(p => p.NonVisualPictureProperties!.NonVisualDrawingProperties!.Description!.Value!), Has.All.Match(@"\d"));
        Assert.That(pictures.Select(p => p.ShapeProperties!.Transform2D!.Offset!.Y!.Value + p.ShapeProperties.Transform2D.Extents!.Cy!.Value), Has.All.LessThan(6_858_000));
    }

    [Test]
    public void Slides_BySchema_AreValid([Values] Language language)
    {
        using var deck = Slides(Twelve, language);
        Assert.That(deck.Errors(), Is.Empty);
    }

    [Test]
    public void Slides_NameLikeMarkup_IsText()
    {
        using var deck = Slides(SampleReport.Of(4, area: SampleReport.Days(4).Areas[1]), Language.English);
        Assert.That(TitleOf(Parts(deck)[0]), Does.Contain(SampleReport.Formula));
        Assert.That(Parts(deck).SelectMany(p => p.Slide!.Descendants<A.Field>()), Is.Empty);
    }

    [Test]
    public void Slides_OfAPage_CarryEveryLineAndEveryRow()
    {
        PagePart[] page =
        [
            new() { Heading = "Morning" }, .. Enumerable.Range(1, 9).Select(i => new PagePart { Line = $"Line {i}" }),
            new() { Table = new Table(["area", "value"], Enumerable.Range(1, 30).Select(i => (Cell[])[Cell.Text($"Area {i}"), Cell.Number(i)])) { Title = "All" } },
        ];
        using var deck = Docx.OpenSlides(stream => TableRenderer.Slides(page, Words.Of(Language.English), stream));
        var text = string.Join('\n', Parts(deck).SelectMany(p => p.Slide!.Descendants<A.Paragraph>()).Select(p => p.InnerText));
        Assert.That(Enumerable.Range(1, 9).Select(i => $"Line {i}").All(text.Contains));
        Assert.That(Parts(deck).SelectMany(p => Rows(p).Skip(1)).Select(r => r[1]), Is.EqualTo(Enumerable.Range(1, 30).Select(i => i.ToString(CultureInfo.InvariantCulture))));
        Assert.That(Parts(deck), Has.Count.EqualTo(4));
    }

    [Test]
    public void Slides_OpenedByAnOffice_HaveAPageASlideAndTheFigures([Values] Language language)
    {
        using var stream = new MemoryStream();
        ReportRenderer.Slides(Twelve, language, stream);
        var (pages, text) = Office.Print(stream.ToArray(), ".pptx");
        Assert.That(pages, Is.InRange(3, 5));
        Assert.That(text, Does.Contain(FormattableString.Invariant($"{Twelve.Of(Twelve.Focus).Current.Index.Published}")));
    }

    private static PresentationDocument Slides(Report report, Language language) => Docx.OpenSlides(stream => ReportRenderer.Slides(report, language, stream));

    private static List<SlidePart> Parts(PresentationDocument deck) =>
        [.. deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().Select(s => (SlidePart)deck.PresentationPart.GetPartById(s.RelationshipId!))];

    private static string TitleOf(SlidePart slide) => slide.Slide!.Descendants<Shape>().First(s => s.Descendants<PlaceholderShape>().Any()).InnerText;

    private static List<List<string>> Rows(SlidePart slide) => [.. slide.Slide!.Descendants<A.TableRow>().Select(r => r.Elements<A.TableCell>().Select(c => c.InnerText).ToList())];

    private static decimal? Number(string text) => text == "–" ? null : decimal.Parse(text.Replace('−', '-').TrimEnd('%'), CultureInfo.InvariantCulture);
}

using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Cell = AirQuality.Reporting.Tables.Cell;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Reporting.Tests;

/// <summary>The Word document says what the other forms say, and a word processor opens it.</summary>
[TestFixture]
[Category("Long")]
[Category("Office")]
public sealed class DocxTests
{
    private static readonly Dictionary<int, Report> Reports = new() { [1] = SampleReport.Of(1), [12] = SampleReport.Of(12) };

    [Test]
    public void Word_TitleHeadingsAndSentences_AreThoseOfTheBulletin([Values] Language language, [Values(1, 12)] int counties)
    {
        using var document = Word(Reports[counties], language);
        var bulletin = Written(writer => ReportRenderer.Text(Reports[counties], language, writer)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(document.Paragraphs("Title", "heading 1", "airq body").Where(p => bulletin.Contains(p, StringComparer.Ordinal)), Is.EqualTo(bulletin));
        Assert.That(document.Paragraphs("airq body"), Is.SubsetOf(bulletin));
    }

    [Test]
    public void Word_EveryCellOfEveryTable_IsThatOfTheMarkdown([Values] Language language)
    {
        using var document = Word(Reports[12], language);
        var lines = Written(writer => ReportRenderer.Markdown(Reports[12], language, writer)).Split('\n');
        var cells = lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).SelectMany(Cells).Select(c => c.Length == 0 ? "–" : c).ToList();
        Assert.That(cells, Has.Count.GreaterThan(20));
        Assert.That(document.Tables().SelectMany(t => t).SelectMany(r => r), Is.EqualTo(cells));
    }

    [Test]
    public void Word_OfALoneArea_FiguresStandBesideTheirChanges([Values] Language language)
    {
        var report = Reports[1];
        using var document = Word(report, language);
        var rows = document.Tables()[0].Skip(1).ToList();
        foreach (var (row, figure) in rows.Zip(Figure.All))
            Assert.That(row.Skip(1).Take(2), Is.EqualTo(new[] { figure.Of(report.OnLastYear[0].Current), report.OnLastYear[0].Of(figure).Change }.Select(Text)), figure.Key);
    }

    [Test]
    public void Word_OfALoneArea_EachPollutantIsAColumnOfBulletinFigures()
    {
        var report = Reports[1];
        using var document = Word(report, Language.English);
        var table = document.Tables().Single(t => t[0].Count == 7 && t[0][1] == "PM2.5" && t[^1][0].StartsWith("Share of the index", StringComparison.Ordinal));
        Pollutant[] columns = [Pollutant.PM25, Pollutant.PM10, Pollutant.O3, Pollutant.SO2, Pollutant.NO2, Pollutant.CO];
        var figures = BulletinFigures.Of(report.OnLastYear[0].Current).Where(f => f.Pollutant is not null).ToLookup(f => f.Pollutant!.Value);
        foreach (var (index, pollutant) in columns.Index())
            Assert.That(table.Skip(1).Select(r => r[index + 1]), Is.EqualTo(figures[pollutant].Select(f => f.Key.StartsWith("attained", StringComparison.Ordinal) ? f.Value == 1 ? "yes" : "no" : Text(f.Value))), pollutant.Symbol());
    }

    [Test]
    public void Word_OfAProvince_ListsAllByPlaceAndDetailsOfThoseNamed()
    {
        var report = SampleReport.Of(60);
        using var document = Word(report, Language.English);
        var (tables, captions) = (document.Tables(), document.Paragraphs("caption").Where(c => c.StartsWith("Table ", StringComparison.Ordinal)).ToList());
        var named = report.Ranking.Ranked.Where(r => r.Place <= report.ListLength || report.Ranking.IsInLast(r, report.ListLength)).Select(r => r.Area).Append(report.Focus).Distinct();
        var changes = captions.FindIndex(c => c.Contains("Changes on last year", StringComparison.Ordinal));
        Assert.That(tables[0].Skip(1).Select(r => r[1]), Is.EquivalentTo(report.Days.Areas.Select(a => a.Name)), "the places are those of all");
        Assert.That(tables[changes].Skip(1).Select(r => r[0]), Is.EquivalentTo(named.Select(a => a.Name)));
        Assert.That(captions[changes], Does.EndWith("the first 10, the last 10 (the other areas are on the page and in the workbook)"));
    }

    [Test]
    public void Word_OfAProvinceInAWordProcessor_HasFewPages()
    {
        var stream = new MemoryStream();
        ReportRenderer.Word(SampleReport.Of(170), Language.Chinese, stream);
        Assert.That(Office.Print(stream.ToArray(), ".docx").Pages, Is.InRange(10, 40));
    }

    [Test]
    public void Word_EveryTable_RepeatsItsHeadAndCutsNoRow()
    {
        using var document = Word(Reports[12], Language.English);
        foreach (var table in document.Body().Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>())
        {
            Assert.That(table.Elements<TableRow>().Select(r => r.TableRowProperties!.Elements<TableHeader>().Any()), Is.EqualTo(table.Elements<TableRow>().Select((_, i) => i == 0)));
            Assert.That(table.Elements<TableRow>(), Has.All.Matches<TableRow>(r => r!.TableRowProperties!.Elements<CantSplit>().Any()));
        }
    }

    [Test]
    public void Word_SmallTable_StaysOnOnePage()
    {
        using var document = Word(Reports[12], Language.English);
        var rows = document.Body().Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().First().Elements<TableRow>().ToList();
        Assert.That(rows, Has.Count.EqualTo(13));
        Assert.That(rows.Select(r => r.Descendants<Paragraph>().All(p => p.ParagraphProperties!.KeepNext is not null)), Is.EqualTo(rows.Select((_, i) => i < 12)));
    }

    [Test]
    public void Word_Captions_AreNumberedThrough([Values] Language language)
    {
        using var document = Word(Reports[12], language);
        var captions = document.Paragraphs("caption");
        var kind = language == Language.Chinese ? "表 " : "Table ";
        var tables = captions.Where(c => c.StartsWith(kind, StringComparison.Ordinal)).ToList();
        Assert.That(tables, Has.Count.EqualTo(document.Tables().Count));
        Assert.That(tables.Select(t => Found.First(t[kind.Length..], @"^\d+").Value), Is.EqualTo(Enumerable.Range(1, tables.Count).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Test]
    public void Word_EveryPicture_HasItsDescriptionAndFitsThePage([Values] Language language)
    {
        using var document = Word(Reports[12], language);
        var frames = document.Body().Descendants<Frame.Inline>().ToList();
        Assert.That(frames, Has.Count.GreaterThanOrEqualTo(5));
        Assert.That(frames.Select(f => f.DocProperties!.Description!.Value!), Has.All.Match(@"\d"));
        Assert.That(frames.Select(f => f.DocProperties!.Id!.Value), Is.Unique);
        Assert.That(frames.Select(f => f.Extent!.Cx!.Value / 360000.0), Has.All.LessThanOrEqualTo(17.1), "centimetres between margins of 2 on A4");
    }

    [Test]
    public void Word_EveryPaper_IsA4WithItsNumber()
    {
        using var document = Word(Reports[12], Language.Chinese);
        var sections = document.Body().Descendants<SectionProperties>().ToList();
        Assert.That(sections.Select(s => s.GetFirstChild<PageSize>()!).Select(p => Math.Min(p.Width!.Value, p.Height!.Value)), Has.All.EqualTo(11906));
        Assert.That(sections, Has.All.Matches<SectionProperties>(s => s!.Elements<FooterReference>().Any()));
        Assert.That(document.MainDocumentPart!.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value!.Trim()), Is.EqualTo(new[] { "PAGE", "NUMPAGES" }));
    }

    [Test]
    public void Word_Fonts_AreNamedForChineseText([Values] Language language)
    {
        using var document = Word(Reports[1], language);
        var fonts = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Select(f => f.EastAsia?.Value).Distinct().ToList();
        Assert.That(fonts, Is.EquivalentTo(new[] { "宋体", "黑体" }));
    }

    [Test]
    public void Word_BySchema_IsValid([Values] Language language, [Values(1, 12)] int counties)
    {
        using var document = Word(Reports[counties], language);
        Assert.That(document.Errors(), Is.Empty);
    }

    [Test]
    public void Word_TextLikeAFieldOrMarkup_IsText()
    {
        const string Name = "{ INCLUDETEXT \"C:\\\\x\" } =1+1 <w:p/>\u0001\n\ud800";
        var page = new[] { new PagePart { Heading = Name }, new PagePart { Line = Name }, new PagePart { Table = new Table(["area"], [[Cell.Text(Name)]]) { Title = Name } } };
        using var document = Docx.Open(stream => TableRenderer.Word(page, Words.Of(Language.English), stream));
        Assert.That(document.Body().Descendants<SimpleField>().Select(f => f.Instruction!.Value!.Trim()), Is.EqualTo(new[] { @"SEQ Table \* ARABIC" }), "that of our own caption");
        Assert.That(document.Body().Descendants<FieldCode>(), Is.Empty);
        Assert.That(document.Paragraphs("Title").Single(), Is.EqualTo("{ INCLUDETEXT \"C:\\\\x\" } =1+1 <w:p/> \ufffd"));
        Assert.That(document.Errors(), Is.Empty);
    }

    [Test]
    public void Word_InAWordProcessor_ShowsEverySentenceOnFewPages([Values] Language language, [Values(1, 12)] int counties)
    {
        var stream = new MemoryStream();
        ReportRenderer.Word(Reports[counties], language, stream);
        var (pages, text) = Office.Print(stream.ToArray(), ".docx");
        var written = Written(writer => ReportRenderer.Text(Reports[counties], language, writer));
        Assert.That(Dense(text), Does.Contain(Dense(written.Split('\n')[0])));
        Assert.That(pages, Is.InRange(2, 20));
    }

    private static WordprocessingDocument Word(Report report, Language language) => Docx.Open(stream => ReportRenderer.Word(report, language, stream));

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }

    /// <summary>A number as people read it in a cell.</summary>
    private static string Text(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–";

    private static string Dense(string text) => Found.Without(text, @"\s");

    /// <summary>The cells of a Markdown row; a bar in a text has a backslash before it.</summary>
    private static IEnumerable<string> Cells(string row) =>
        Found.All(row[1..], @"((?:\\.|[^\\|])*)\|").Select(m => System.Text.RegularExpressions.Regex.Replace(m.Groups[1].Value.Trim(), @"\\(?<escaped>.)", "${escaped}", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)));
}

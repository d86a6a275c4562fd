using System.Globalization;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace AirQuality.Reporting.Tests;

/// <summary>A bureau's own template: every named place is filled, all else stays.</summary>
[TestFixture]
public sealed class WordTemplateTests
{
    private static readonly Report Report = SampleReport.Of(12);

    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("airq-template-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Fill_EveryPlace_HoldsWhatItsNameSays()
    {
        using var filled = Fill(House(
            Control("title", "标题"),
            Marked("截至", "as_of", "发布"),
            Marked(string.Empty, "table_ranking", string.Empty),
            Control("ranking_text", "综述"),
            Control("picture_ranking", "图")));
        var bulletin = Bulletin();
        var paragraphs = filled.Body().Elements<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.That(paragraphs[0], Is.EqualTo(bulletin[0]));
        Assert.That(paragraphs[1], Is.EqualTo("截至2026年10月31日发布"));
        Assert.That(filled.Tables().Single().Skip(1).Select(r => r[0]), Is.EqualTo(Report.Ranking.Ranked.Select(r => r.Place.ToString(CultureInfo.InvariantCulture))));
        var section = bulletin.SkipWhile(l => l != "综合指数排名").Skip(1).TakeWhile(l => l.EndsWith('。')).ToList();
        Assert.That(section, Has.Count.GreaterThan(1));
        Assert.That(paragraphs.Where(p => section.Contains(p, StringComparer.Ordinal)), Is.EqualTo(section));
        Assert.That(filled.Body().Descendants<Frame.Inline>().Count(), Is.EqualTo(1));
        Assert.That(filled.Errors(), Is.Empty);
    }

    [Test]
    public void Fill_Sentences_LookAsTheTextThatHeldTheirPlace()
    {
        using var filled = Fill(House(Control("overview_text", "综述")));
        var sentences = filled.Body().Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Bureau").ToList();
        Assert.That(sentences, Has.Count.GreaterThan(2));
        Assert.That(sentences.Select(s => s.Descendants<Color>().Single().Val!.Value), Has.All.EqualTo("C00000"));
    }

    [Test]
    public void Fill_WhatHasNoName_Stays()
    {
        using var filled = Fill(House(new Paragraph(new Run(new Text("云岭省生态环境厅"))), Control("title", "标题")));
        Assert.That(filled.Body().InnerText, Does.Contain("云岭省生态环境厅"));
        Assert.That(filled.MainDocumentPart!.HeaderParts.Single().Header!.InnerText, Is.EqualTo("大气简报 2026年10月"));
        Assert.That(filled.Body().Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!.Width!.Value, Is.EqualTo(11000));
        Assert.That(filled.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Count(s => s.StyleId == "Bureau"), Is.EqualTo(1));
    }

    [Test]
    public void Fill_Headings_TakeTheStyleOfTheTemplate()
    {
        using var filled = Fill(House(Control("content", "全文")));
        var headings = filled.Body().Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "1").Select(p => p.InnerText).ToList();
        Assert.That(headings, Has.Count.GreaterThan(5).And.Contain("综合指数排名"));
        Assert.That(filled.Errors(), Is.Empty);
    }

    [Test]
    public void Fill_WhatTheReportDoesNotHave_IsSaidToBeMissing()
    {
        using var filled = Fill(House(Control("table_events", "表")));
        Assert.That(filled.Body().InnerText, Is.EqualTo("（本期无此内容）"));
    }

    [Test]
    public void Fill_PictureInACell_IsNoWiderThanTheCell()
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = "3000", Type = TableWidthUnitValues.Dxa }), Control("picture_ranking", "图"));
        using var filled = Fill(House(new Table(new TableProperties(), new TableGrid(new GridColumn { Width = "3000" }), new TableRow(cell)), new Paragraph()));
        Assert.That(filled.Body().Descendants<Frame.Inline>().Single().Extent!.Cx!.Value, Is.LessThan(3000 * 635));
        Assert.That(filled.Errors(), Is.Empty);
    }

    [Test]
    public void Fill_PictureWhereLinesHaveAFixedHeight_IsNotCutOff()
    {
        var place = Control("picture_ranking", "图");
        place.Descendants<ParagraphProperties>().Single().SpacingBetweenLines = new SpacingBetweenLines { Line = "560", LineRule = LineSpacingRuleValues.Exact };
        using var filled = Fill(House(place));
        var line = filled.Body().Descendants<Frame.Inline>().Single().Ancestors<Paragraph>().Single();
        Assert.That(line.ParagraphProperties!.SpacingBetweenLines!.LineRule!.Value, Is.EqualTo(LineSpacingRuleValues.Auto));
    }

    [Test]
    public void Fill_TableWithinASentence_IsRefused() =>
        Assert.That(() => Fill(House(Marked("见", "table_ranking", "。"))), Throws.TypeOf<WordTemplateException>().With.Message.Contains("'table_ranking'").And.Message.Contains("paragraph of its own"));

    [Test]
    public void Read_UnknownName_IsRefusedWithTheNames() =>
        Assert.That(() => Fill(House(Control("tittle", "标题"))), Throws.TypeOf<WordTemplateException>().With.Message.Contains("tittle;").And.Message.Contains("table_ranking"));

    [Test]
    public void Read_NoNames_IsRefused()
    {
        var path = Path.Combine(folder, "plain.docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph()));
        Assert.That(() => WordTemplate.Read(path), Throws.TypeOf<WordTemplateException>().With.Message.Contains("found none"));
    }

    [TestCase("text")]
    [TestCase("PK\u0003\u0004")]
    public void Read_NoWordDocument_IsRefused(string content)
    {
        var path = Path.Combine(folder, "no.docx");
        File.WriteAllText(path, content);
        Assert.That(() => WordTemplate.Read(path), Throws.TypeOf<WordTemplateException>().With.Message.Contains("expected a Word document"));
    }

    [Test]
    public void KnownNames_AreBookmarkNamesAndHoldEverySectionAndTable()
    {
        var document = AirQuality.Reporting.Composition.ReportComposer.Compose(SampleReport.Of(12, events: new AirQuality.Observations.EventRegister([])), Language.English);
        Assert.That(WordTemplate.KnownNames, Is.Unique.And.All.Match("^[a-z][a-z0-9_]{0,39}$"));
        Assert.That(document.Sections.Select(s => s.Id).Concat(document.Sections.SelectMany(s => s.Tables).Select(t => "table_" + t.Id)), Is.SubsetOf(WordTemplate.KnownNames));
    }

    private static string[] Bulletin()
    {
        using var writer = new StringWriter();
        ReportRenderer.Text(Report, Language.Chinese, writer);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private WordprocessingDocument Fill(Action<string> make)
    {
        var (template, path) = (Path.Combine(folder, "house.docx"), Path.Combine(folder, "report.docx"));
        make(template);
        Report.WriteTo(path, Language.Chinese, template);
        return Docx.Open(stream => stream.Write(File.ReadAllBytes(path)));
    }

    /// <summary>A template with styles of its own, as a Chinese Word names their ids, narrow paper, and a header with the period.</summary>
    private static Action<string> House(params OpenXmlElement[] content) => path =>
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "a", Default = true },
            new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "1" },
            new Style(new StyleName { Val = "Bureau" }) { Type = StyleValues.Paragraph, StyleId = "Bureau", CustomStyle = true });
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(new Paragraph(
            new Run(new Text("大气简报 ") { Space = SpaceProcessingModeValues.Preserve }),
            new SdtRun(new SdtProperties(new Tag { Val = "period" }, new ShowingPlaceholder()), new SdtContentRun(new Run(new Text("时段"))))));
        main.Document = new Document(new Body([
            .. content,
            new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }, new PageSize { Width = 11000, Height = 16000 }),
        ]));
    };

    private static SdtBlock Control(string tag, string text) => new(
        new SdtProperties(new Tag { Val = tag }),
        new SdtContentBlock(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Bureau" }), new Run(new RunProperties(new Color { Val = "C00000" }), new Text(text)))));

    private static Paragraph Marked(string before, string name, string after) => new(
        [
            .. before.Length == 0 ? (OpenXmlElement[])[] : [new Run(new Text(before))],
            new BookmarkStart { Name = name, Id = "7" }, new Run(new Text("……")), new BookmarkEnd { Id = "7" },
            .. after.Length == 0 ? (OpenXmlElement[])[] : [new Run(new Text(after))],
        ]);
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Cli.Tests;

/// <summary>Word documents, plain and from a bureau's template.</summary>
public sealed class WordCommandTests : CliFixture
{
    [Test]
    public void Report_Template_IsFilled()
    {
        var run = Run("report", TwoYears(), "--period", "2026-10", "--to", PathOf("r.docx"), "--template", Template("period"), "--lang", "zh");
        Assert.That(run.Code, Is.Zero, run.Err);
        Assert.That(TextOf("r.docx"), Is.EqualTo("2026年10月"));
    }

    [TestCase("zh", "模板中的名称未知：priod；可用的名称：title ")]
    [TestCase("en", "names unknown in a template: priod; expected some of: title ")]
    public void Report_TemplateWithUnknownName_IsRefusedWithTheNames(string language, string message)
    {
        var run = Run("report", TwoYears(), "--period", "2026-10", "--to", PathOf("r.docx"), "--template", Template("priod"), "--lang", language);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Err, Does.Contain(message));
        Assert.That(PathOf("r.docx"), Does.Not.Exist);
    }

    [Test]
    public void Report_TemplateIsTheTarget_IsRefused()
    {
        var template = Template("title");
        Assert.That(Run("report", TwoYears(), "--period", "2026-10", "--to", template, "--template", template).Code, Is.EqualTo(2));
    }

    [TestCase("--to", "r.html")]
    [TestCase("-o", "r.xlsx")]
    public void Report_TemplateForAnotherForm_IsRefused(string option, string name) =>
        Assert.That(Run("report", TwoYears(), "--period", "2026-10", option, PathOf(name), "--template", Template("title")).Code, Is.EqualTo(2));

    [Test]
    public void Report_TemplateWithoutATarget_IsRefused() =>
        Assert.That(Run("report", TwoYears(), "--period", "2026-10", "--template", Template("title")).Code, Is.EqualTo(2));

    [Test]
    public void Monday_Word_HoldsTheSheet()
    {
        var targets = Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,28.5");
        var run = Run("monday", TwoYears(), "--targets", targets, "--as-of", "2026-07-12", "-o", PathOf("m.docx"), "--lang", "zh");
        Assert.That(run.Code, Is.Zero, run.Err);
        Assert.That(TextOf("m.docx"), Does.StartWith("周一目标单，截至 2026-07-12").And.Contain("28.5").And.Contain("控制值"));
    }

    [Test]
    public void Sheet_Word_HoldsTheSheet()
    {
        var run = Run("sheet", TwoYears(), "--area", "A", "--period", "2026-10", "-o", PathOf("s.docx"), "--lang", "zh");
        Assert.That(run.Code, Is.Zero, run.Err);
        Assert.That(TextOf("s.docx"), Does.Contain("调度单").And.Contain("综合指数"));
    }

    [Test]
    public void Explain_Word_HoldsTheDerivation()
    {
        var run = Run("explain", TwoYears(), "--area", "A", "--period", "2026-10", "-o", PathOf("e.docx"), "--lang", "zh");
        Assert.That(run.Code, Is.Zero, run.Err);
        var printed = Run("explain", TwoYears(), "--area", "A", "--period", "2026-10", "--lang", "zh").Lines.Where(l => l.Trim().Length > 0).Select(l => l.Trim());
        Assert.That(TextOf("e.docx"), Is.EqualTo(string.Concat(printed)));
    }

    private string TwoYears() => Write("daily.csv", [Observed, .. Days("A", "2025-01-01", 365, 30), .. Days("A", "2026-01-01", 304, 28)]);

    private string Template(string name)
    {
        using var document = WordprocessingDocument.Create(PathOf("house.docx"), WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(
            new SdtBlock(new SdtProperties(new Tag { Val = name }), new SdtContentBlock(new Paragraph(new Run(new Text("……")))))));
        return PathOf("house.docx");
    }

    private string TextOf(string name)
    {
        using var document = WordprocessingDocument.Open(PathOf(name), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}

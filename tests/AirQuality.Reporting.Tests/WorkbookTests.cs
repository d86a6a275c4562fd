using System.Globalization;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;

using AirQuality.Standards;
using AirQuality.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;

namespace AirQuality.Reporting.Tests;

public class WorkbookTests
{
    private readonly Report report = SampleReport.Of(14);

    [Test]
    public void Workbook_Areas_AreTheTypedResultsAsNumbersWithFixedDecimals()
    {
        using var package = Open(Language.English);
        var rows = Sheet(package, "Areas");
        foreach (var (row, comparison) in rows.Skip(1).Zip(report.OnLastYear))
        {
            Assert.That(Text(row[0]), Is.EqualTo(comparison.Current.Area.Name));
            foreach (var (index, figure) in Figure.All.Index())
            {
                var cell = row[index + 1];
                Assert.That(cell.DataType?.Value == CellValues.Number ? decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture) : (decimal?)null, Is.EqualTo(figure.Of(comparison.Current)), figure.Key);
                if (figure.Of(comparison.Current) is { Scale: > 0 } value)
                    Assert.That(Format(package, cell), Is.EqualTo("0." + new string('0', value.Scale)));
            }
        }

        Assert.That(rows, Has.Count.EqualTo(report.Days.Areas.Count + 1));
    }

    [Test]
    public void Workbook_NameLikeAFormula_IsTextMarkedAsSuch()
    {
        using var package = Open(Language.Chinese);
        var cell = Sheet(package, "区域")[2][0];
        Assert.That(Text(cell), Is.EqualTo(SampleReport.Formula));
        Assert.That(cell.DataType!.Value, Is.EqualTo(CellValues.InlineString));
        Assert.That(StyleOf(package, cell).QuotePrefix!.Value, Is.True);
        Assert.That(package.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()).Select(f => f.Text), Has.All.Match("^[A-Z0-9()*+/,-]+$"), "formulas are of cells and numbers, never of text");
    }

    [Test]
    public void Workbook_Days_EveryAqiHasTheColourOfItsLevel()
    {
        using var package = Open(Language.English);
        var rows = Sheet(package, "Days").Skip(1).ToList();
        var days = report.OnLastYear.SelectMany(c => c.Current.DayAqis).ToList();
        Assert.That(rows, Has.Count.EqualTo(days.Count));
        var fills = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fills!;
        foreach (var (row, day) in rows.Zip(days).Where(r => r.Second.Aqi is not null))
        {
            var rgb = AqiCategory.Of(day.Aqi!.Value).Rgb;
            var fill = (Fill)fills.ElementAt((int)StyleOf(package, row[8]).FillId!.Value);
            Assert.That(fill.PatternFill!.ForegroundColor!.Rgb!.Value, Is.EqualTo($"FF{rgb.R:X2}{rgb.G:X2}{rgb.B:X2}"));
            Assert.That(row[8].CellValue!.Text, Is.EqualTo(day.Aqi.Value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Test]
    public void Workbook_About_NamesEditionSchemeAndVersion()
    {
        using var package = Open(Language.English);
        var about = string.Join('\n', Sheet(package, "About").SelectMany(r => r).Select(Text));
        Assert.That(about, Does.Contain(report.OnLastYear[0].Current.Edition.Id).And.Contain(report.OnLastYear[0].Current.Index.Scheme.Name).And.Match(@"AirQuality \d+\.\d+"));
    }

    [Test]
    public void Workbook_OnPrevious_IsTheTypedChanges()
    {
        using var package = Open(Language.English);
        foreach (var (row, comparison) in Sheet(package, "On previous").Skip(1).Zip(report.OnPrevious))
            Assert.That(row.Skip(1).Take(Figure.All.Count).Select(c => c.CellValue is { } v ? decimal.Parse(v.Text, CultureInfo.InvariantCulture) : (decimal?)null), Is.EqualTo(Figure.All.Select(f => comparison.Of(f).Change)));
    }

    [Test]
    public void Workbook_Printed_FitsTheWidthAndRepeatsHeadsAndTitle([Values] Language language)
    {
        using var package = Open(language);
        var workbook = package.WorkbookPart!.Workbook!;
        foreach (var (index, sheet) in workbook.Descendants<Sheet>().Index())
        {
            var page = ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
            Assert.That(page.SheetProperties!.PageSetupProperties!.FitToPage!.Value, Is.True);
            Assert.That(page.Descendants<OddHeader>().Single().Text, Has.Length.GreaterThan(3), sheet.Name!.Value);
            Assert.That(workbook.DefinedNames!.Elements<DefinedName>().Single(n => n.LocalSheetId!.Value == index && n.Name == "_xlnm.Print_Titles").Text, Is.EqualTo($"'{sheet.Name}'!$1:$1"));
        }
    }

    [Test]
    public void Workbook_Days_AreDatesInIsoForm()
    {
        using var package = Open(Language.Chinese);
        var rows = Sheet(package, "日").Skip(1).ToList();
        Assert.That(rows.Select(r => DateTime.FromOADate(double.Parse(r[1].CellValue!.Text, CultureInfo.InvariantCulture))), Is.EqualTo(report.OnLastYear.SelectMany(c => c.Current.DayAqis).Select(d => d.Date.ToDateTimeUnspecified())));
        Assert.That(rows.Select(r => Format(package, r[1])), Has.All.EqualTo("yyyy-mm-dd"));
    }

    [Test]
    public void Workbook_OfALoneArea_HasItsFiguresWithTheirChangesOnOneSheet()
    {
        var lone = SampleReport.Of(1);
        using var package = Open(lone, Language.Chinese);
        Assert.That(package.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value), Is.EqualTo(new[] { "一览", "逐月", "日" }));
        var rows = Sheet(package, "一览").Skip(2).Take(Figure.All.Count).ToList();
        foreach (var (row, figure) in rows.Zip(Figure.All))
            Assert.That(row.Skip(1).Select(Number), Is.EqualTo(new[] { figure.Of(lone.OnLastYear[0].Current), lone.OnLastYear[0].Of(figure).Change, lone.OnPrevious[0].Of(figure).Change }), figure.Key);
    }

    [Test]
    [Category("Long")]
    [Category("Office")]
    public void Workbook_OfALoneAreasMonth_IsPrintedOnThreePages([Values] Language language)
    {
        var stream = new MemoryStream();
        ReportRenderer.Workbook(SampleReport.Of(1), language, stream);
        Assert.That(Office.Print(stream.ToArray(), ".xlsx").Pages, Is.EqualTo(3));
    }

    [Test]
    public void Workbook_Charts_ShowTheCellsTheyPointTo()
    {
        using var package = Open(Language.English);
        var charts = package.WorkbookPart!.WorksheetParts.SelectMany(p => p.DrawingsPart?.ChartParts ?? []).ToList();
        Assert.That(charts, Has.Count.EqualTo(6));
        foreach (var reference in charts.SelectMany(c => c.ChartSpace!.Descendants<Charts.NumberReference>()))
        {
            var place = Found.First(reference.Formula!.Text, @"^'(.+)'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$");
            var (from, to) = (int.Parse(place.Groups[3].Value, CultureInfo.InvariantCulture), int.Parse(place.Groups[4].Value, CultureInfo.InvariantCulture));
            var cells = Sheet(package, place.Groups[1].Value).Skip(from - 1).Take(to - from + 1).Select(r => Number(r[place.Groups[2].Value[0] - 'A'])).ToList();
            Assert.That(cells, Has.Count.EqualTo(to - from + 1));
            var points = reference.NumberingCache!.Elements<Charts.NumericPoint>().ToDictionary(p => (int)p.Index!.Value, p => decimal.Parse(p.NumericValue!.Text, CultureInfo.InvariantCulture));
            Assert.That(cells.Select((_, i) => points.TryGetValue(i, out var point) ? point : (decimal?)null), Is.EqualTo(cells));
        }
    }

    [Test]
    public void Workbook_Days_ChartedAndPrintedAreThoseOfTheArea()
    {
        using var package = Open(Language.English);
        var first = report.OnLastYear.TakeWhile(c => c.Current.Area != report.Focus).Sum(c => c.Current.DayAqis.Count) + 2;
        var area = string.Create(CultureInfo.InvariantCulture, $"'Days'!$A${first}:$K${first + 30}");
        Assert.That(package.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Select(n => n.Text), Does.Contain(area));
        Assert.That(Text(Sheet(package, "Days")[first - 1][0]), Is.EqualTo(report.Focus.Name));
    }

    [Test]
    public void Workbook_ManyGoals_PrintedAreThoseOfTheArea()
    {
        var days = SampleReport.Days(30);
        var plan = new TargetPlan([.. days.Areas.Select(a => new Goal(a, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 25))]);
        var many = Report.Gather(days, AssessmentPeriod.Parse("2026-10"), plan, ReportOptions.Default with { Area = days.Areas[7], Outlook = OutlookOptions.Default with { Simulations = 50 } });
        using var package = Open(many, Language.English);
        var printed = package.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Single(n => n.Text.StartsWith("'Levels'!$A$", StringComparison.Ordinal)).Text;
        var place = Found.First(printed, @"\$A\$(\d+):\$[A-Z]+\$(\d+)$");
        var (from, to) = (int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture));
        var own = Sheet(package, "Levels").Index().Where(r => Text(r.Item[0]) == many.Focus.Name).Select(r => r.Index + 1);
        Assert.That(Enumerable.Range(from, to - from + 1), Is.EqualTo(own));
    }

    [Test]
    public void Workbook_OfALoneArea_NumbersAreNotSpreadOverTheColumnsOfWiderTables()
    {
        using var package = Open(SampleReport.Of(1), Language.English);
        var page = ((WorksheetPart)package.WorkbookPart!.GetPartById(package.WorkbookPart.Workbook!.Descendants<Sheet>().First().Id!)).Worksheet!;
        var merged = page.Descendants<MergeCell>().Select(m => m.Reference!.Value!.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var rows = Sheet(package, "At a glance");
        Assert.That(merged.Select(m => Found.First(m, @"^([A-Z])(\d+)$")).Select(m => rows[int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) - 1][m.Groups[1].Value[0] - 'A']), Has.None.Matches<Cell>(c => c!.DataType?.Value == CellValues.Number));
    }

    [Test]
    public void Workbook_Months_CountTheDaysOfEveryLevel()
    {
        using var package = Open(Language.English);
        foreach (var (row, month) in Sheet(package, "Months").Skip(1).Zip(report.Months))
            Assert.That(row.TakeLast(6).Select(Number), Is.EqualTo(AqiCategory.All.Select(l => (decimal?)month.Month.Current.DayAqis.Count(d => d.Aqi is { } aqi && AqiCategory.Of(aqi) == l))));
    }

    [Test]
    public void Workbook_ControlValues_AreFormulasThatGiveTheLibrarysFigures()
    {
        using var package = Open(Language.English);
        var rows = Sheet(package, "Control").Skip(1).ToList();
        var tracked = report.Goals.SelectMany(g => g.Periods.Where(p => p.Control is not null).Select(p => p.Control)).ToList();
        Assert.That(rows, Has.Count.EqualTo(tracked.Count));
        Assert.That(rows.Select(r => Number(r[9])), Is.EqualTo(tracked));
        foreach (var row in rows)
        {
            var (left, may) = (row[8].CellFormula!.Text, row[9].CellFormula!.Text);
            var (cap, valid, sum, days) = (Number(row[4])!.Value, Number(row[5])!.Value, Number(row[6])!.Value, Number(row[7])!.Value);
            var number = Found.First(may, @"H(\d+)").Groups[1].Value;
            var below = int.Parse(Found.First(left, @"-(\d)\)/1000$").Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.That(left, Is.EqualTo($"(ROUND((E{number}*(F{number}+H{number})-G{number})*1000,0)-{below})/1000"));
            Assert.That(may, Is.EqualTo($"INT(ROUND(I{number}*1000,0)/H{number})/1000"));
            Assert.That(Math.Floor((((cap * (valid + days)) - sum) * 1000 - below) / days) / 1000, Is.EqualTo(Number(row[9])), "worked out by hand");
        }
    }

    [Test]
    [Category("Long")]
    [Category("Office")]
    public void Workbook_OfTwelveAreasMonth_IsPrintedOnAPageASheet([Values] Language language)
    {
        var twelve = SampleReport.Of(12);
        var stream = new MemoryStream();
        ReportRenderer.Workbook(twelve, language, stream);
        using var package = Open(twelve, language);
        Assert.That(Office.Print(stream.ToArray(), ".xlsx").Pages, Is.InRange(3, package.WorkbookPart!.Workbook!.Descendants<Sheet>().Count()));
    }

    [Test]
    public void Workbook_Months_AreThePublishedFiguresOfThisYearAndLast()
    {
        using var package = Open(Language.English);
        var rows = Sheet(package, "Months").Skip(1).ToList();
        Assert.That(rows.Select(r => Text(r[0])), Is.EqualTo(Enumerable.Range(1, 10).Select(m => string.Create(CultureInfo.InvariantCulture, $"2026-{m:00}"))));
        foreach (var (row, month) in rows.Zip(Enumerable.Range(1, 10)))
        {
            var (alone, toDate) = (Compared(month, month), Compared(1, month));
            Assert.That(row.Skip(3).Take(4).Select(Number), Is.EqualTo(new[] { Mean(alone.Current), Mean(alone.Earlier[0]), Mean(toDate.Current), Mean(toDate.Earlier[0]) }));
        }

        AirQuality.Comparisons.AssessmentComparison Compared(int from, int to) => AirQuality.Comparisons.PeriodComparer.Compare(
            report.Days, report.Focus, AssessmentPeriod.Range(new(2026, from, 1), NodaTime.DateAdjusters.EndOfMonth(new(2026, to, 1))), AirQuality.Comparisons.ComparisonBase.LastYear);

        static decimal? Mean(AirQuality.Assessments.PeriodAssessment assessment) => assessment[Pollutant.PM25].Evaluated;
    }

    [Test]
    public void Workbook_About_SaysWhatEverySheetIs()
    {
        using var package = Open(Language.English);
        var about = Sheet(package, "About").ToLookup(r => Text(r[0]), r => Text(r[1]), StringComparer.Ordinal);
        foreach (var sheet in package.WorkbookPart!.Workbook!.Descendants<Sheet>().Where(s => s.Name != "About"))
            Assert.That(about[$"Sheet {sheet.Name}"].Single(), Has.Length.GreaterThan(3), sheet.Name!.Value);
    }

    [Test]
    [Category("Long")]
    [Category("Office")]
    public void Workbook_BySchema_IsValid([Values] Language language)
    {
        using var package = Open(language);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}");
        Assert.That(errors, Is.Empty);
    }

    private SpreadsheetDocument Open(Language language) => Open(report, language);

    private static decimal? Number(Cell cell) => cell.CellValue is { } value ? decimal.Parse(value.Text, CultureInfo.InvariantCulture) : null;

    private static SpreadsheetDocument Open(Report report, Language language)
    {
        var stream = new MemoryStream();
        ReportRenderer.Workbook(report, language, stream);
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static List<List<Cell>> Sheet(SpreadsheetDocument package, string name)
    {
        var sheet = package.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name);
        return [.. ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }

    private static string Text(Cell cell) => cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? string.Empty;

    private static CellFormat StyleOf(SpreadsheetDocument package, Cell cell) =>
        (CellFormat)package.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);

    private static string Format(SpreadsheetDocument package, Cell cell) =>
        package.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId!.Value == StyleOf(package, cell).NumberFormatId!.Value).FormatCode!.Value!;
}

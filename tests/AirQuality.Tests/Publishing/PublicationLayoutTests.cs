using System.Globalization;
using System.Text;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Publishing;
using AirQuality.Ranking.Publishers;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;
using NodaTime;
using static AirQuality.Tests.Publications.PublicationSamples;

namespace AirQuality.Tests.Publishing;

/// <summary>One's own ranking in the layout of a published table.</summary>
public sealed class PublicationLayoutTests
{
    /// <summary>Laid out as 清远 published August 2019: two headers, places before, the limits and the whole behind.</summary>
    private const string Layout = """
        2019年8月清远市各县(市、区)环境空气质量状况,,,,,
        排名,县(市、区),平均浓度(μg/m³),,优良天数比例(%),综合指数
        ,,PM10,PM2.5,,
        1,连山县,24,14,96.8%,2.12
        2,连南县,24,15,100%,2.15
        2,阳山县,30,17,100%,2.15
        —,全市,28,16,98.9%,2.30
        —,二级标准,70,35,—,—
        注:排名按综合指数由小到大。,,,,,

        """;

    [Test]
    public void Fill_OwnDays_PrintsThemInTheColumnsOrderAndDecimalsOfTheTable()
    {
        var copy = Fill(Layout, Areas(("连山县", 30, 18), ("连南县", 30, 18), ("阳山县", 20, 12)), AssessmentPeriod.Month(2020, 10));
        // SO2 6/60 0.10, NO2 20/40 0.50, CO 0.8/4 0.20, O3 80/160 0.50; PM10 30/70 0.43 and 20/70 0.29, PM2.5 18/35 0.51 and 12/35 0.34.
        Assert.That(Text(copy).Split('\n'), Is.EqualTo(new[]
        {
            "2020年10月清远市各县(市、区)环境空气质量状况,,,,,",
            "排名,县(市、区),平均浓度(μg/m³),,优良天数比例(%),综合指数",
            ",,PM10,PM2.5,,",
            "1,阳山县,20,12,100.0%,1.93",
            "2,连山县,30,18,100.0%,2.24",
            "2,连南县,30,18,100.0%,2.24",
            "—,二级标准,70,35,—,—",
            "注:排名按综合指数由小到大。,,,,,",
            string.Empty,
        }));
    }

    [Test]
    public void Fill_RowOfTheWhole_IsLeftOutAndSaid() =>
        Assert.That(Fill(Layout, Areas(("连山县", 30, 18), ("连南县", 30, 18), ("阳山县", 20, 12)), AssessmentPeriod.Month(2020, 10)).Notes.Select(n => n.En), Does.Contain("rows not filled: 全市"));

    [Test]
    public void Fill_AreaThatTheLayoutLacks_IsSaid() =>
        Assert.That(Fill(Layout, Areas(("连山县", 30, 18), ("外县", 20, 12)), AssessmentPeriod.Month(2020, 10)).Notes.Select(n => n.En), Does.Contain("1 more areas are not in the layout and left out; --area says which to print"));

    [Test]
    public void Fill_DensePlaces_AreThoseOfThePublisher()
    {
        var areas = Areas(("连山县", 20, 12), ("连南县", 20, 12), ("阳山县", 30, 18));
        var copy = PublicationLayout.Read(Sheets(Layout)).Fill(areas, AssessmentPeriod.Month(2020, 10), PublicationOptions.Default with { Publisher = Publisher.ByName("heyuan") });
        Assert.That(copy.Sheets[0].Rows.Skip(3).Take(3).Select(r => r.Cells[0].Text), Is.EqualTo(new[] { "1", "1", "2" }));
    }

    [Test]
    public void Fill_NoDataOfThePeriod_IsRefused() =>
        Assert.That(() => Fill(Layout, Areas(("连山县", 30, 18)), AssessmentPeriod.Month(2021, 3)), Throws.TypeOf<PublicationException>().With.Message.Contains("expected figures in 2021-03"));

    [Test]
    public void Read_TableOfAWeek_IsRefused() =>
        Assert.That(() => PublicationLayout.Read(Sheets("2021年第11周(3.15-3.21)排名\n排名,县,PM2.5\n1,甲县,20\n2,乙县,25\n")), Throws.TypeOf<PublicationException>().With.Message.Contains("expected a layout of months"));

    [Test]
    public void Fill_AreasAsColumns_AreRefused() =>
        Assert.That(() => Fill("2021年1月\n指标,甲县,乙县\n综合指数,3.10,3.20\nPM2.5,20,25\n", Areas(("甲县", 30, 18)), AssessmentPeriod.Month(2020, 10)), Throws.TypeOf<PublicationException>());

    /// <summary>Every way of printing that made-up tables have: the copy is read back to the figures it was made from, or there is none.</summary>
    [Test]
    public void Fill_GeneratedLayouts_AreReadBackToTheFiguresTheyWereMadeFrom([Range(1, 300)] int seed)
    {
        var layout = MadeLayout.Of(seed);
        PublicationCopy copy;
        try
        {
            copy = PublicationLayout.Read(layout.Sheets).Fill(new AssessedAreas(layout.Figures), layout.Period);
        }
        catch (PublicationException)
        {
            Assert.Ignore("This layout cannot be filled, which is said.");
            return;
        }

        var read = PublishedTableReader.Read(copy.Sheets).Figures.Where(f => f.Subject == FigureSubject.Area && f.Quantity.Aspect == FigureAspect.Value).ToList();
        Assert.That(read.Select(f => $"{f.Area} {f.Period.Start} {f.Period.End} {f.Quantity.Key} {f.Value:0.##}").Order(), Is.EqualTo(layout.Figures.Where(f => f.Quantity.Aspect == FigureAspect.Value && f.Period == layout.Period).Select(f => $"{f.Area} {f.Period.Start} {f.Period.End} {f.Quantity.Key} {f.Value:0.##}").Order()));
    }

    [Test]
    public void Fill_GeneratedLayouts_MostOfThemCanBeFilled()
    {
        var filled = Enumerable.Range(1, 300).Select(MadeLayout.Of).Count(l =>
        {
            try
            {
                return PublicationLayout.Read(l.Sheets).Fill(new AssessedAreas(l.Figures), l.Period).Sheets.Count > 0;
            }
            catch (PublicationException)
            {
                return false;
            }
        });
        Assert.That(filled, Is.GreaterThan(240));
    }

    private static PublicationCopy Fill(string layout, AssessedAreas areas, AssessmentPeriod period) => PublicationLayout.Read(Sheets(layout)).Fill(areas, period);

    internal static IReadOnlyList<Sheet> Sheets(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new TextSheetReader().Read(stream, "t.csv");
    }

    private static string Text(PublicationCopy copy)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        SheetFiles.WriteCsv(copy.Sheets[0], writer);
        return writer.ToString();
    }

    /// <summary>October 2020 of areas whose days are all alike.</summary>
    private static AssessedAreas Areas(params (string Name, int PM10, int PM25)[] areas)
    {
        var builder = new DailyGridBuilder();
        foreach (var (name, coarse, fine) in areas)
        {
            var row = builder.AddArea(new Area(name, AreaLevel.County));
            for (var day = 1; day <= 31; day++)
                foreach (var (pollutant, value) in new[] { (Pollutant.SO2, 6m), (Pollutant.NO2, 20m), (Pollutant.PM10, coarse), (Pollutant.PM25, fine), (Pollutant.CO, 0.8m), (Pollutant.O3, 80m) })
                    builder.Add(row, new LocalDate(2020, 10, day), pollutant, Concentration.FromDecimal(value));
        }

        return new AssessedAreas([], builder.Build());
    }
}

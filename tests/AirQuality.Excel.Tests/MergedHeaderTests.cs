using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using static AirQuality.Excel.Tests.TestWorkbook;

namespace AirQuality.Excel.Tests;

/// <summary>Daily reports with names of columns in three rows of merged cells.</summary>
public sealed class MergedHeaderTests
{
    private static readonly string[] Merges =
        ["A2:A4", "B2:B4", "C2:H2", "C3:D3", "E3:F3", "G3:H3", "I2:I4", "A1:I1"];

    [Test]
    public void The_concentration_of_each_pair_is_read()
    {
        var book = new TestWorkbook().SheetOf(
            "日报",
            Row(1, "某市环境空气质量日报") +
            Row(2, "城市", "日期", "污染物浓度及空气质量分指数（IAQI）", "", "", "", "", "", "空气质量指数（AQI）") +
            Row(3, "", "", "一氧化碳（CO）24小时平均", "", "臭氧（O3）最大8小时滑动平均", "", "颗粒物（粒径小于等于2.5μm）24小时平均") +
            Row(4, "", "", "浓度/（mg/m3）", "分指数", "浓度/（μg/m3）", "分指数", "浓度/（μg/m3）", "分指数") +
            Row(5, "甲县", "2025-05-01", "0.6", "15", "110", "59", "26", "38", "59") +
            Row(6, "乙县", "2025-05-01", "0.8", "20", "90", "45", "36", "52", "52"),
            $"<mergeCells>{string.Concat(Merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        var set = ObservationReader.Read(new MemoryStream(book.ToBytes()), "day.xlsx", new ReadOptions { Workbooks = ExcelWorkbooks.Instance });
        decimal? Of(Pollutant pollutant, int area) => set.Days!.Published(pollutant, area)[0].Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Days!.Areas.Select(a => a.Name), Is.EqualTo(new[] { "甲县", "乙县" }));
            Assert.That(new[] { Of(Pollutant.CO, 0), Of(Pollutant.O3, 0), Of(Pollutant.PM25, 0) }, Is.EqualTo(new decimal?[] { 0.6m, 110, 26 }));
            Assert.That(new[] { Of(Pollutant.CO, 1), Of(Pollutant.O3, 1), Of(Pollutant.PM25, 1) }, Is.EqualTo(new decimal?[] { 0.8m, 90, 36 }));
            Assert.That(set.Report.Columns.Count(c => c.Use == "check"), Is.EqualTo(4));
        }
    }
}

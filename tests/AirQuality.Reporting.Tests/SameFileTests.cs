using System.Globalization;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>The same facts make the same file, so that two versions of a document can be told apart by their digest.</summary>
[Category("Long")]
[Category("Surface")]
public class SameFileTests
{
    [TestCase("docx")]
    [TestCase("xlsx")]
    [TestCase("pptx")]
    [TestCase("html")]
    [TestCase("md")]
    [TestCase("json")]
    public void Report_GatheredTwice_IsTheSameFile(string form)
    {
        var (first, second) = (Written(SampleReport.Of(6), form), Written(SampleReport.Of(6), form));
        Assert.That(first, Has.Length.GreaterThan(1000));
        Assert.That(second.AsSpan().SequenceEqual(first), Is.True);
    }

    [TestCase("docx")]
    [TestCase("xlsx")]
    [TestCase("pptx")]
    [TestCase("html")]
    [TestCase("md")]
    [TestCase("txt")]
    [TestCase("json")]
    public void Report_WrittenWhereDecimalsHaveAComma_IsTheSameFile(string form)
    {
        var before = CultureInfo.CurrentCulture;
        var usual = Written(SampleReport.Of(6), form);
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator, comma.NumberFormat.NegativeSign) = (",", ".", "~");
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.That(Written(SampleReport.Of(6), form).AsSpan().SequenceEqual(usual), Is.True);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Tables_WrittenTwice_AreTheSameFile()
    {
        var words = Words.Of(Language.Chinese);
        var table = new Table(["area", "pm25"], [[Cell.Text("甲县"), Cell.Number(35)], [Cell.Text("乙县"), Cell.Missing]]) { Title = "甲" };
        foreach (var write in new Action<Stream>[]
                 {
                     stream => TableRenderer.Word([new PagePart { Table = table }], words, stream),
                     stream => TableRenderer.Workbook(table, words, stream),
                     stream => TableRenderer.Slides([new PagePart { Table = table }], words, stream),
                 })
        {
            var first = Bytes(write);
            Assert.That(Bytes(write), Is.EqualTo(first));
        }
    }

    private static byte[] Written(Report report, string form)
    {
        var path = Path.Combine(Path.GetTempPath(), $"airq-{Guid.NewGuid():N}.{form}");
        try
        {
            report.WriteTo(path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}

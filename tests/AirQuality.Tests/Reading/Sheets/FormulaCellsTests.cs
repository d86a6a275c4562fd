using System.Text;
using AirQuality.Reading;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Sheets;

/// <summary>Cells that Excel takes as text by a formula, ="008": the value within is read.</summary>
public sealed class FormulaCellsTests
{
    [TestCase("=\"8\",b", "8,b")]
    [TestCase("a,=\"008\"\r\n=\"2\",b", "a,008\r\n2,b")]
    [TestCase("a,\"=\"\"8\"\"\",b", "a,8,b")]
    [TestCase("a,=\"1,250\",b", "a,\"1,250\",b")]
    [TestCase("a,\"=\"\"1,250\"\"\",b", "a,\"1,250\",b")]
    [TestCase("a,=\"\",b", "a,,b")]
    [TestCase("a,x=\"8\",b", "a,x=\"8\",b")]
    [TestCase("a,=\"8", "a,=\"8")]
    [TestCase("a,=\"8\"9,b", "a,=\"8\"9,b")]
    [TestCase("a,\"x=\"\"8\"\"\",b", "a,\"x=\"\"8\"\"\",b")]
    public void Cells_KeepTheirLengthAndLoseTheirSigns(string text, string plain)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        FormulaCells.Unwrap(bytes, (byte)',');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(bytes).Replace(" ", string.Empty, StringComparison.Ordinal), Is.EqualTo(plain));
            Assert.That(bytes, Has.Length.EqualTo(Encoding.UTF8.GetByteCount(text)));
        }
    }

    [TestCase(1 << 20)]
    [TestCase(100)]
    public void Observations_AreReadHoweverTheyAreCut(int chunk)
    {
        var text = "=\"station\",time,\"=\"\"pm25\"\"\",co\n" + string.Concat(Enumerable.Range(1, 3000).Select(i => $"=\"00{i}\",2025-05-01 01:00,\"=\"\"30\"\"\",=\"0.5\"\n"));
        var set = ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.csv", new ReadOptions(), chunk);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Hours!.StationIds, Has.Count.EqualTo(3000));
            Assert.That(set.Hours.StationIds, Does.Contain("007"));
            Assert.That(set.Hours.Hours(Pollutant.PM25, 2999)[0], Is.EqualTo(Concentration.FromThousandths(30_000)));
            Assert.That(set.Report.Findings.Select(f => f.ToString(Language.Chinese)), Has.Exactly(1).Contains("读取引号内的值"));
        }
    }
}

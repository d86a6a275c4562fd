using System.IO.Compression;
using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;

namespace AirQuality.Tests.Reading;

/// <summary>Reads text as if it were a file.</summary>
internal static class CsvInput
{
    public const string LongHeader = "station,time,so2,no2,pm10,pm25,co,o3\n";

    public static ObservationSet Read(string text, ReadOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static ObservationSet Read(byte[] bytes, ReadOptions? options = null, string name = "in.csv") =>
        ObservationReader.Read(new MemoryStream(bytes), name, options);

    public static Finding Error(string text, ReadOptions? options = null) => Error(Encoding.UTF8.GetBytes(text), options);

    public static Finding Error(byte[] bytes, ReadOptions? options = null) =>
        Assert.Throws<ObservationFormatException>(() => Read(bytes, options))!.Finding;

    public static byte[] GZip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static void AssertAddsUp(ReadReport report)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.RowsUsed + report.RowsIgnored + report.RowsRejected, Is.EqualTo(report.Rows));
            Assert.That(report.ValuesStored + report.ValuesMissing + report.ValuesRejected + report.ValuesDuplicate, Is.EqualTo(report.ValuesRead));
        }
    }
}

using System.IO.Compression;
using AirQuality.Cli.Sample;

namespace AirQuality.Cli.Tests.Sample;

public class PortableGzipTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(100_000)]
    public void Compress_NoPattern_ReadsBackTheSame(int length)
    {
        var data = new byte[length];
        for (var i = 0; i < length; i++)
            data[i] = (byte)Mixer.Below(MixerStream.Gap, i, 0, 256);
        Assert.That(Decompress(PortableGzip.Compress(data)), Is.EqualTo(data));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(1000)]
    [TestCase(32_768)]
    [TestCase(32_769)]
    public void Compress_PatternOfAnyPeriod_ReadsBackTheSame(int period)
    {
        var data = new byte[100_003];
        for (var i = 0; i < data.Length; i++)
            data[i] = (byte)Mixer.Below(MixerStream.Gap, i % period, 0, 256);
        Assert.That(Decompress(PortableGzip.Compress(data)), Is.EqualTo(data));
    }

    [Test]
    public void Compress_MatchesOfEveryLength_ReadBackTheSame()
    {
        // Runs of growing length between changing separators make every length code occur.
        var data = new List<byte>();
        for (var length = 1; length <= 300; length++)
        {
            data.AddRange(Enumerable.Repeat((byte)'a', length));
            data.Add((byte)(length % 251));
        }

        Assert.That(Decompress(PortableGzip.Compress(data.ToArray())), Is.EqualTo(data));
    }

    [Test]
    public void Compress_Header_NamesNoTimeAndNoSystem() =>
        Assert.That(PortableGzip.Compress([1, 2, 3])[..10], Is.EqualTo(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255 }));

    internal static byte[] Decompress(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}

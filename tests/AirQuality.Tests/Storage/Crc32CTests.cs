using AirQuality.Storage;

namespace AirQuality.Tests.Storage;

public sealed class Crc32CTests
{
    /// <summary>The check value of CRC-32C (RFC 3720, B.4: of nine digits).</summary>
    [Test]
    public void Value_OfTheDigits_IsTheCheckValue() => Assert.That(Of("123456789"u8), Is.EqualTo(0xE3069283));

    [Test]
    public void Combine_OfTwoParts_IsTheChecksumOfTheWhole()
    {
        var random = new Random(3);
        var bytes = new byte[5000];
        for (var i = 0; i < 300; i++)
        {
            var whole = bytes.AsSpan(0, random.Next(bytes.Length));
            random.NextBytes(whole);
            var cut = random.Next(whole.Length + 1);
            Assert.That(Crc32C.Combine(Of(whole[..cut]), Of(whole[cut..]), whole.Length - cut), Is.EqualTo(Of(whole)), $"{whole.Length} bytes cut at {cut}");
        }
    }

    private static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Crc32C();
        checksum.Append(bytes);
        return checksum.Value;
    }
}

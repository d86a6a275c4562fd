using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AirQuality.Reading.Rows;

namespace AirQuality.Tests.Reading.Rows;

public sealed partial class FixedPointTests
{
    /// <summary>Every text of one to four of these: digits, the characters beside them, a point, signs, a letter, a byte above ASCII.</summary>
    [Test]
    public void Plain_EveryShortText_IsItsThousandthsOrNotPlain([Range(1, 4)] int length)
    {
        var alphabet = "0123456789/:. -+a\u00B0".ToCharArray();
        var wrong = new List<string>();
        for (var number = 0; number < Math.Pow(alphabet.Length, length); number++)
        {
            var text = new char[length];
            for (var (i, rest) = (0, number); i < length; i++, rest /= alphabet.Length)
                text[i] = alphabet[rest % alphabet.Length];
            var cell = new string(text);
            if (FixedPoint.Plain(Encoding.Latin1.GetBytes(cell)) != Expected(cell) || Within(cell) != Expected(cell))
                wrong.Add(cell);
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("", -1)]
    [TestCase("12345", 12_345_000)]
    [TestCase("999999", 999_999_000)]
    [TestCase("1000000", -1)]
    [TestCase("999999.999", 999_999_999)]
    [TestCase("0.0001", -1)]
    [TestCase("12345.6789", -1)]
    [TestCase("1234x", -1)]
    public void Plain_LongerText_IsItsThousandthsOrNotPlain(string cell, int expected) =>
        Assert.That(FixedPoint.Plain(Encoding.ASCII.GetBytes(cell)), Is.EqualTo(expected));

    /// <summary>By one look at eight bytes, whatever stands before and behind the cell.</summary>
    [Test]
    public void Plain_WithinText_IsThatOfTheCellAlone()
    {
        var random = new Random(5);
        const string Alphabet = "00123456789.";
        for (var i = 0; i < 200_000; i++)
        {
            var cell = new string([.. Enumerable.Range(0, random.Next(13)).Select(_ => random.Next(40) == 0 ? (char)random.Next(256) : Alphabet[random.Next(Alphabet.Length)])]);
            Assert.That(Within(cell), Is.EqualTo(FixedPoint.Plain(Encoding.Latin1.GetBytes(cell))), cell);
        }
    }

    private static int Within(string cell)
    {
        int? said = null;
        foreach (var before in (string[])["", ".5,", "1234567,", "99999999999,"])
        {
            var number = FixedPoint.Plain(Encoding.Latin1.GetBytes(before + cell + ",7.5"), before.Length, before.Length + cell.Length);
            Assert.That(number, Is.EqualTo(said ?? number), $"{cell} behind '{before}'");
            said = number;
        }

        return said!.Value;
    }

    private static int Expected(string cell) =>
        PlainNumber().IsMatch(cell) ? (int)(decimal.Parse(cell, CultureInfo.InvariantCulture) * 1000) : -1;

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]{1,3})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainNumber();
}

using System.Text;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Rows without quotes are what the reader of CSV makes of them.</summary>
public sealed class PlainRowsTests
{
    [Test]
    public void Read_AnyPlainText_GivesTheRowsOfTheReaderOfCsv([Values(',', '\t', ';', '|')] char separator)
    {
        var random = new Random(separator);
        var pieces = new[] { separator.ToString(), separator.ToString(), "1", "a", "\n", "\n", "\r\n", " ", "\t", "值", "\0", "#", "123456789012345678901234567890" };
        var rows = new PlainRows();
        var plain = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => pieces[random.Next(random.Next(2) == 0 ? pieces.Length : 6)])));
            if (!PlainRows.IsPlain(text))
                continue;
            plain++;
            Assert.That(Plain(rows, text, separator), Is.EqualTo(Quoted(text, separator)), Encoding.UTF8.GetString(text));
        }

        Assert.That(plain, Is.GreaterThan(10_000));
    }

    [TestCase("a,\"b\"\n")]
    [TestCase("a\rb\n")]
    [TestCase("a\r\nb\r")]
    [TestCase("\uFEFFa\n")]
    public void IsPlain_AnythingUnusual_IsNot(string text) => Assert.That(PlainRows.IsPlain(Encoding.UTF8.GetBytes(text)), Is.False);

    private static List<string> Plain(PlainRows rows, byte[] text, char separator)
    {
        var row = new TextRow();
        rows.Begin(text, text.Length, (byte)separator, row);
        var found = new List<string>();
        while (rows.Read(row))
            found.Add(Describe(row));
        return found;
    }

    private static List<string> Quoted(byte[] text, char separator)
    {
        var row = new TextRow();
        using var reader = TextRows.Of(text, separator);
        var found = new List<string>();
        while (reader.Read())
        {
            row.Take(reader);
            found.Add(Describe(row));
        }

        return found;
    }

    private static string Describe(TextRow row) =>
        $"{row.Offset}: {string.Join("<>", Enumerable.Range(0, row.FieldCount).Select(row.GetString))} of {Encoding.UTF8.GetString(row.RawRecord)}";
}

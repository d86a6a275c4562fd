using System.Globalization;
using System.Text;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;

namespace AirQuality.Tests.Reading.Published;

/// <summary>Sheets are read side by side, and what is found is what each of them has, one after the other.</summary>
[TestFixture]
public sealed class PublishedTableReaderTests
{
    private const int Sheets = 40;

    [Test]
    public void Read_ManySheets_GivesTheFiguresOfEachInTheirOrder()
    {
        var sheets = Enumerable.Range(0, Sheets).Select(SheetOf).ToList();
        var together = PublishedTableReader.Read(sheets);
        Assert.That(together.Figures, Is.EqualTo(sheets.SelectMany(s => PublishedTableReader.Read([s]).Figures)));
        Assert.That(together.Figures, Has.Count.EqualTo(Sheets * 2));
        Assert.That(together.LeftOut, Is.EqualTo(sheets.SelectMany(s => PublishedTableReader.Read([s]).LeftOut)));
        Assert.That(together.LeftOut, Has.Count.EqualTo(Sheets));
    }

    [Test]
    public void Read_SheetsThatCannotBeFetched_EndsWithTheFirstOfThem()
    {
        static IEnumerable<Sheet> Source()
        {
            for (var i = 0; i < Sheets; i++)
                yield return i == 7 ? throw new SheetFormatException(new("第八个", "the eighth")) : SheetOf(i);
        }

        Assert.That(() => PublishedTableReader.Read(Source()), Throws.TypeOf<SheetFormatException>().With.Message.EqualTo("the eighth"));
    }

    /// <summary>A month of two counties, with a column that nobody understands.</summary>
    private static Sheet SheetOf(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{2020 + (number / 12)}年{(number % 12) + 1}月\n区县,综合指数,某某\n甲县,{3 + (number / 100m):0.00},7\n乙县,{4 + (number / 100m):0.00},8\n");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new TextSheetReader().Read(stream, string.Create(CultureInfo.InvariantCulture, $"t{number}.csv"))[0];
    }
}

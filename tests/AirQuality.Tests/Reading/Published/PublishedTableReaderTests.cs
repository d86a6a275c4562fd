using System.Globalization;
using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

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

    /// <summary>综合指数（名次） says itself what stands in brackets: every figure comes with its place, and a cell without brackets is not read.</summary>
    [Test]
    public void Read_PlacesInBracketsThatTheHeadingNames_AreThoseOfTheFigures([Values("名次", "排名", "位次")] string word, [Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var indices = Enumerable.Range(0, 12).Select(_ => random.Next(250, 900)).ToArray();
        var places = indices.Select(i => 1 + indices.Count(other => other < i)).ToArray();
        var rows = indices.Select((i, n) => string.Create(CultureInfo.InvariantCulture, $"{n + 1},县{n},{i / 100m:0.00}（{places[n]}）\n"));
        var read = PublishedTableReader.Read([Sheet($"2026年8月\n序号,区县,综合指数（{word}）\n{string.Concat(rows)}13,县12,4\n")]);
        Assert.That(read.Figures.Select(f => (f.Area, f.Value, f.Place?.Number)), Is.EqualTo(indices.Select((i, n) => ($"县{n}", (decimal?)(i / 100m), (int?)places[n]))));
        Assert.That(read.LeftOut, Has.Count.EqualTo(1), "4 may be the figure or the place");
        Assert.That(read.LeftOut[0].Cell, Is.EqualTo("4"));
    }

    /// <summary>Brackets that no heading explains are asked about.</summary>
    [Test]
    public void Read_NumbersInBracketsThatNothingExplains_AreAsked() =>
        Assert.That(PublishedTableReader.Read([Sheet("2026年8月\n区县,综合指数\n甲县,3.21（1）\n乙县,4.35（2）\n")]).Questions.Select(q => q.Kind), Does.Contain(QuestionKind.UnknownBracket));

    /// <summary>综合指数（AQI） names two figures: the option that says which is meant is named, and is enough.</summary>
    [TestCase("区县,综合指数,PM2.5\n甲县,3.21,31\n乙县,4.35,3500\n", "t.csv:4:C:", "PM2.5: 3500", "--column \"PM2.5=skip\"")]
    [TestCase("区县,综合指数,综合指数同比（%）\n甲县,3.21,-2.1\n乙县,4.35,-310\n", "t.csv:4:C:", "综合指数同比(%): -310", "--column \"综合指数同比(%)=skip\"")]
    public void Read_AValueThatCannotBe_AsksAboutItsCell(string rows, string cell, string subject, string answer)
    {
        var question = PublishedTableReader.Read([Sheet("2026年8月\n" + rows)]).Questions.Single();
        Assert.That(question.Kind, Is.EqualTo(QuestionKind.ImplausibleValues));
        Assert.That(question.Text(Language.Chinese), Does.Contain(cell));
        Assert.That(question.Subject, Is.EqualTo(subject));
        Assert.That(question.Answer, Is.EqualTo(answer));
    }

    [Test]
    public void Read_AColumnOfTwoFigures_IsAsked()
    {
        const string table = "2026年8月\n区县,综合指数（AQI）\n甲县,3.21\n乙县,4.35\n";
        var question = PublishedTableReader.Read([Sheet(table)]).Questions.Single();
        Assert.That((question.Kind, question.Answer), Is.EqualTo((QuestionKind.NoMetric, "--column \"综合指数(AQI)=index\"")));
        var answers = new PublishedAnswers { Columns = new Dictionary<string, string> { ["综合指数(AQI)"] = "index" } };
        Assert.That(PublishedTableReader.Read([Sheet(table)], answers).Figures.Select(f => f.Value), Is.EqualTo(new decimal?[] { 3.21m, 4.35m }));
    }

    /// <summary>A cell that is not read is named with what helps: it is to be written like the others, or its column is left out by the option the notice names.</summary>
    [TestCase("综合指数", "见附注", "4.10")]
    [TestCase("排名", "前列", "2")]
    public void Read_OneCellThatIsNoFigure_IsToldWithWhatHelps(string heading, string cell, string mended)
    {
        string Table(string last) => $"2026年8月\n区县,PM2.5,综合指数,{heading}\n".Replace("综合指数,综合指数", "综合指数", StringComparison.Ordinal)
            + (heading == "综合指数" ? $"甲县,31,3.21\n乙县,32,3.5\n丙县,33,{last}\n" : $"甲县,31,3.21,1\n乙县,32,3.5,3\n丙县,33,3.3,{last}\n");
        var read = PublishedTableReader.Read([Sheet(Table(cell))]);
        var told = read.LeftOut.Single();
        var letter = heading == "综合指数" ? "C" : "D";
        Assert.That((told.Heading, told.Cell), Is.EqualTo((heading, cell)));
        foreach (var language in new[] { Language.Chinese, Language.English })
            Assert.That(told.Text(language), Does.Contain($"'{cell}'").And.Contain($"--column \"{letter}=skip\"").And.Not.Contain("pm25"));
        var skipped = new PublishedAnswers { Columns = new Dictionary<string, string> { [letter] = "skip" } };
        Assert.That(PublishedTableReader.Read([Sheet(Table(cell))], skipped).LeftOut, Is.Empty);
        Assert.That(PublishedTableReader.Read([Sheet(Table(mended))]).LeftOut, Is.Empty);
    }

    /// <summary>A heading that an option cannot hold is named by its letter, and that answer is taken.</summary>
    [Test]
    public void Text_OfAColumnWhoseHeadingAnOptionCannotHold_NamesItsLetter()
    {
        const string table = "2026年8月\n区县,综合指数,某=某\n甲县,3.21,31\n乙县,4.35,32\n";
        Assert.That(PublishedTableReader.Read([Sheet(table)]).LeftOut.Single().Text(Language.Chinese), Does.Contain("--column \"C=pm25\""));
        var read = PublishedTableReader.Read([Sheet(table)], new PublishedAnswers { Columns = new Dictionary<string, string> { ["C"] = "pm25" } });
        Assert.That(read.Figures.Where(f => f.Quantity.Metric == PublishedMetric.PM25).Select(f => f.Value), Is.EqualTo(new decimal?[] { 31, 32 }));
    }

    /// <summary>A month of two counties, with a column that nobody understands.</summary>
    private static Sheet SheetOf(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{2020 + (number / 12)}年{(number % 12) + 1}月\n区县,综合指数,某某\n甲县,{3 + (number / 100m):0.00},7\n乙县,{4 + (number / 100m):0.00},8\n");
        return Sheet(text, string.Create(CultureInfo.InvariantCulture, $"t{number}.csv"));
    }

    private static Sheet Sheet(string text, string name = "t.csv")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new TextSheetReader().Read(stream, name)[0];
    }
}

namespace AirQuality.Cli.Tests;

/// <summary>history: places over months and months in a row among the last.</summary>
public sealed class HistoryCommandTests : CliFixture
{
    private const string Header = "area,period,rank,ranked,value,rise,in_last,row_in_last,note,place_from_bottom,times_in_last";

    [Test]
    public void History_OfNoMoreThanN_SaysThatAllAreLast()
    {
        string[] args = ["history", FiveCounties(), "--period", "2026-10", "--lang", "en"];
        Assert.That(Run([.. args, "--bottom", "10"]).Out, Does.Contain("No more than 10 are ranked: all are among the last 10. --bottom takes a smaller N."));
        Assert.That(Run([.. args]).Out, Does.Not.Contain("No more than"), "by default a quarter of the areas");
    }

    [Test]
    public void History_ThreeMonths_CountsThoseInARow()
    {
        var outcome = Run("history", ThreeMonths(), "--bottom", "1", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo(Header));
        Assert.That(outcome.Lines[1..].Where(l => l.StartsWith("B,", StringComparison.Ordinal)).Select(Places), Is.EqualTo(new[]
        {
            "2026-07 1 2  false 0", "2026-08 2 2 -1 true 1", "2026-09 2 2 0 true 2",
        }));
    }

    [Test]
    public void History_Pretty_ShowsTheMonthsAndTheRow()
    {
        var outcome = Run("history", ThreeMonths(), "--bottom", "1", "--lang", "zh", "--period", "2026-Q3");
        Assert.That(outcome.Out, Does.Contain("26-07").And.Contain("26-09").And.Contain("2*").And.Contain("B：连续 2 期位列最后 1 名。").And.Contain("标准 2026，2026年指数方案"));
    }

    [Test]
    public void History_ToDate_IsTheYearToEachMonth() =>
        Assert.That(
            Run("history", ThreeMonths(), "--to-date", "--csv", "--by", "pm25", "--period", "2026").Lines[1..4].Select(l => l.Split(',')[1]),
            Is.EqualTo(new[] { "2026-01-01..2026-07-31", "2026-01-01..2026-08-31", "2026-01-01..2026-09-30" }));

    [Test]
    public void History_MonthJustBegun_IsLeftOut()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2026-07-01", 35, 15)]);
        Assert.That(Run("history", file, "--csv").Lines[1..].Select(l => l.Split(',')[1]), Is.EqualTo(new[] { "2026-07" }));
        Assert.That(Run("history", Write("e.csv", [Observed, .. Days("A", "2026-07-01", 5, 15)]), "--csv", "--lang", "en").Lines[1], Does.StartWith("A,2026-07,,0,,,false,0,").And.Contain("5 of 31 days"));
    }

    [Test]
    public void History_ByAChange_IsNotOffered()
    {
        var outcome = Run("history", ThreeMonths(), "--by", "index_change");
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((2, outcome.Err)));
        Assert.That(outcome.Err, Does.Contain("found 'index_change'"));
    }

    private static string Places(string line)
    {
        var cells = line.Split(',');
        return string.Join(' ', [cells[1], cells[2], cells[3], cells[5], cells[6], cells[7]]);
    }

    private string ThreeMonths() => Write("months.csv", [
        Observed,
        .. Days("A", "2026-07-01", 31, 30), .. Days("B", "2026-07-01", 31, 15),
        .. Days("A", "2026-08-01", 61, 20), .. Days("B", "2026-08-01", 61, 25)]);
}

namespace AirQuality.Cli.Tests;

/// <summary>reconcile.</summary>
public sealed class ReconcileCommandTests : CliFixture
{
    [Test]
    public void Reconcile_GivesFiguresPlacesAndDays()
    {
        var outcome = Run("reconcile", FiveCounties(), Reviewed(), "--period", "2026-10", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,period,figure,old,new,difference,note"));
        Assert.That(outcome.Lines, Does.Contain("A,2026-10,pm25,15.0,20.0,5.0,")
            .And.Contain("A,2026-10,place,1,4,3,\"passed by B, C\"")
            .And.Contain("D,2026-10,place,4,5,1,")
            .And.Contain("A,2026-10,day_values,,,31,PM2.5 31"));
        Assert.That(outcome.Lines.Where(l => l[0] is 'B' or 'C'), Is.Empty); // E comes in before them, A goes behind them
        Assert.That(outcome.Lines, Has.Some.StartsWith("E,2026-10,index,2.30,2.30,0.00,\"now valid, was not").And.Some.StartsWith("E,2026-10,place,,1,,\"was not ranked"));
        Assert.That(outcome.Err, Does.Contain("97 day values, "));
    }

    [Test]
    public void Reconcile_Days_ListsEachValue()
    {
        var lines = Run("reconcile", FiveCounties(), Reviewed(), "--period", "2026-10", "--days", "--csv").Lines;
        Assert.That(lines, Does.Contain("A,2026-10-05,pm25,15,20,5,").And.Contain("E,2026-10-21,o3_8h,,80,,"));
        Assert.That(lines.Count(l => l.Contains(",2026-10-", StringComparison.Ordinal)), Is.EqualTo(31 + 66));
    }

    [Test]
    public void Reconcile_SameData_PrintsNoRow() =>
        Assert.That(Run("reconcile", FiveCounties(), FiveCounties(), "--period", "2026-10", "--csv").Lines, Has.Length.EqualTo(1));

    [Test]
    public void Reconcile_OutsideEither_IsADataError() =>
        Assert.That(Run("reconcile", FiveCounties(), Reviewed(), "--period", "2020-10").Code, Is.EqualTo(1));

    [Test]
    public void Reconcile_OneVersion_IsWrongUsage() =>
        Assert.That(Run("reconcile", FiveCounties(), "--period", "2026-10").Code, Is.EqualTo(2));

    /// <summary>A goes from 15 to 20, E gets the eleven days it lacked.</summary>
    private string Reviewed() => Write(
        "reviewed.csv",
        [Observed, .. Days("A", "2026-10-01", 31, 20), .. Days("B", "2026-10-01", 31, 18), .. Days("C", "2026-10-01", 31, 18), .. Days("D", "2026-10-01", 31, 30), .. Days("E", "2026-10-01", 31, 15)]);
}

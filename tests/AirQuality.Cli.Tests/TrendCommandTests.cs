using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>trend.</summary>
public sealed class TrendCommandTests : CliFixture
{
    [Test]
    public void Trend_OfYears_JudgesBySpearman()
    {
        var outcome = Run("trend", Years(60, 57, 54, 51, 48, 45), "--by", "years", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,metric,from,to,n,spearman,critical,significance,mk_s,mk_z,mk_p,slope_per_year,slope_low,slope_high,slope_pct,verdict"));

        // S = -15 of 15 pairs, variance 6 x 5 x 17 / 18; z = -14 / 5.3229; p by the normal distribution
        Assert.That(outcome.Lines[1], Is.EqualTo("A,pm25,2014,2019,6,-1.000,0.829,0.01,-15,-2.63,0.0085,-3.000,-3.000,-3.000,-5.7,falling"));
    }

    [Test]
    public void Trend_OfMonths_ComparesLikeMonths()
    {
        var outcome = Run("trend", Years(60, 57, 54, 51, 48, 45), "--metric", "pm25", "--json");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var row = outcome.Json[0];
        Assert.That(row.GetProperty("n").GetInt32(), Is.EqualTo(72));
        Assert.That(row.GetProperty("mk_s").GetInt32(), Is.EqualTo(-15 * 12));
        Assert.That(row.GetProperty("spearman").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(row.GetProperty("slope_per_year").GetRawText(), Is.EqualTo("-3.000"));
        Assert.That(row.GetProperty("verdict").GetString(), Is.EqualTo("falling"));
    }

    [Test]
    public void Trend_OfOneMonth_IsTooShort()
    {
        var outcome = Run("trend", FiveCounties(), "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("数据不足").And.Not.Contain("NaN"));
        Assert.That(Run("trend", FiveCounties(), "--csv").Lines[1], Is.EqualTo("A,pm25,2026-10,2026-10,1,,,,0,,,,,,,short"));
    }

    private string Years(params int[] levels) => Write(
        "years.csv",
        [Observed, .. levels.SelectMany((level, i) => Days("A", (2014 + i).ToString(CultureInfo.InvariantCulture) + "-01-01", DateTime.IsLeapYear(2014 + i) ? 366 : 365, level))]);
}

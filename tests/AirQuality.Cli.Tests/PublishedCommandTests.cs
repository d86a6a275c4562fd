namespace AirQuality.Cli.Tests;

public sealed class PublishedCommandTests : CliFixture
{
    private static readonly string[] Table =
    [
        "8月各县(市、区)环境空气质量排名,,,,",
        "县(市、区),PM2.5(μg/m3),综合指数,综合指数同比改善率(%),排名",
        "甲县,20,2.50,3.1,1",
        "乙县,26,3,-2.0,2",
        "丙县,25,3.00,0.4,2",
        "全市,24,2.83,0.5,",
        "二级标准,35,—,—,",
    ];

    [Test]
    public void A_table_without_a_year_is_an_error_that_names_the_option()
    {
        var outcome = Run("published", Write("t.csv", Table), "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Out, Is.Empty);
        Assert.That(outcome.Err, Does.Contain("t.csv:3:B: the period has no year (8月)").And.Contain("--period"));
    }

    [Test]
    public void The_option_that_was_named_is_enough()
    {
        var outcome = Run("published", Write("t.csv", Table), "--csv", "--lang", "en", "--period", "2024");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Where(l => l.Contains("乙县", StringComparison.Ordinal)).Select(l => string.Join(',', l.Split(',').Skip(2).Take(5))), Is.EqualTo(new[]
        {
            "乙县,2024-08,pm25,26,",
            "乙县,2024-08,index,3.00,2",
            "乙县,2024-08,index_change,2.0,",
        }));
    }

    [Test]
    public void A_row_of_all_areas_is_marked_and_a_row_of_limits_is_none()
    {
        var outcome = Run("published", Write("t.csv", Table), "--csv", "--lang", "en", "--period", "2024");
        Assert.That(outcome.Out, Does.Contain("all areas as a whole, not ranked").And.Not.Contain("二级标准"));
    }

    [Test]
    public void A_meaning_of_a_column_can_be_given()
    {
        var outcome = Run("published", Write("t.csv", [.. Table.Select(l => l.Replace("综合指数同比改善率(%)", "甲乙丙", StringComparison.Ordinal))]), "--csv", "--lang", "en", "--period", "2024", "--column", "甲乙丙=index_change:fall");
        Assert.That(outcome.Out, Does.Contain("甲县,2024-08,index_change,-3.1"), outcome.Err);
    }

    [Test]
    public void A_meaning_that_there_is_not_is_wrong_usage() =>
        Assert.That(Run("published", Write("t.csv", Table), "--period", "2024", "--column", "排名=nothing").Code, Is.EqualTo(2));
}

using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>Published tables of others beside one's own hours, or alone.</summary>
public sealed class PublishedRankingTests : CliFixture
{
    private static readonly (int Year, int Month)[] Months = [.. Enumerable.Range(0, 24).Select(i => (2024 + ((10 + i) / 12), 1 + ((10 + i) % 12)))];

    /// <summary>24 months from November 2024, across the change of standards in March 2026.</summary>
    private string[] WithOwnHours(MadeProvince province, string command, params string[] options) => WithOwnHours(province, Months, command, options);

    /// <summary>The tables and own hours of the months that bear on what is asked.</summary>
    private string[] WithOwnHours(MadeProvince province, IReadOnlyList<(int Year, int Month)> months, string command, params string[] options)
    {
        var folder = Directory.CreateDirectory(PathOf(FormattableString.Invariant($"province-{months[0].Year}-{months[0].Month}"))).FullName;
        foreach (var (year, month) in months)
            Write(Path.Combine(folder, $"{year}-{month:00}.csv"), province.Table(year, month));
        var hours = Write("hours.csv", [Hourly, .. months.SelectMany(m => province.HoursOf(m.Year, m.Month))]);
        Write("stations.csv", "station,name,kind,county,city,province", $"1,一,urban,{MadeProvince.Own},保定市,河北省");
        return [command, hours, "--stations", PathOf("stations.csv"), "--published", folder, .. options, "--lang", "en"];
    }

    [Test]
    public void Gap_OfTheOwnCountyAmong166Published_NamesFiguresThatGiveThePlaceAndOneStepLessDoesNot([Values(1, 2)] int seed)
    {
        var province = new MadeProvince(seed);
        var checkedFigures = 0;
        foreach (var ((year, month), other) in Months.Zip(Months.Skip(1).Append(Months[0])))
        {
            // The table of another month lies beside it, which must not be taken for it.
            var outcome = Run(WithOwnHours(province, [(year, month), other], "gap", "--leave-bottom", "10", "--area", MadeProvince.Own, "--csv", "--period", $"{year}-{month:00}"));
            Assert.That(outcome.Code, Is.Zero, outcome.Err);
            var others = province.IndicesOf(year, month);
            var rows = outcome.Lines[1..].Select(l => l.Split(',')).ToList();
            var own = province.OwnOf(year, month);
            Assert.That(rows.Select(r => Number(r[5])), Is.EqualTo(own), $"{year}-{month}: the statistics of the own hours");
            Assert.That(rows.Select(r => int.Parse(r[1], CultureInfo.InvariantCulture)), Is.All.EqualTo(1 + others.Count(o => o < MadeProvince.IndexOf(own, year, month))), $"{year}-{month}: the place among 167");
            foreach (var (pollutant, row) in rows.Index())
            {
                if (row[6].Length == 0)
                    continue;
                var step = row[6].Contains('.', StringComparison.Ordinal) ? 1m / (decimal)Math.Pow(10, row[6].Length - row[6].IndexOf('.', StringComparison.Ordinal) - 1) : 1m;
                Assert.That(PlaceWith(Number(row[6])), Is.LessThanOrEqualTo(157), $"{year}-{month} {row[4]} {row[6]}");
                Assert.That(PlaceFromBottomWith(Number(row[6]) + step), Is.LessThanOrEqualTo(10), $"{year}-{month} {row[4]} one step above {row[6]}");
                checkedFigures++;

                decimal IndexWith(decimal value) => MadeProvince.IndexOf([.. own.Select((o, i) => i == pollutant ? value : o)], year, month);
                int PlaceWith(decimal value) => 1 + others.Count(o => o < IndexWith(value));
                int PlaceFromBottomWith(decimal value) => 1 + others.Count(o => o > IndexWith(value));
            }
        }

        Assert.That(checkedFigures, Is.GreaterThan(48));
    }

    [Test]
    public void Rank_OfPublishedAndOwn_PutsTheOwnCountyAmongTheOthersAndSaysTheSources()
    {
        var province = new MadeProvince(3);
        var outcome = Run(WithOwnHours(province, [(2025, 10), (2026, 9), (2026, 10)], "rank", "--period", "2026-10", "--csv"));
        var rows = outcome.Lines[1..].Select(l => l.Split(',')).ToList();
        var source = Array.IndexOf(outcome.Header.Split(','), "source");
        Assert.That(rows, Has.Count.EqualTo(167), outcome.Err);
        Assert.That(rows.Where(r => r[source] == "own").Select(r => r[1]), Is.EqualTo(new[] { MadeProvince.Own }));
        Assert.That(rows.Where(r => r[source] == "published").Select(r => Number(r[2])), Is.EqualTo(province.IndicesOf(2026, 10).Order()));
    }

    [Test]
    public void Rank_ByTheChangeOnLastYear_ComparesTheTablesOfBothYears()
    {
        var province = new MadeProvince(4);
        var rows = Run(WithOwnHours(province, [(2024, 12), (2025, 11), (2025, 12)], "rank", "--period", "2025-12", "--by", "index_change", "--csv")).Lines[1..].Select(l => l.Split(',')).ToDictionary(r => r[1], r => Number(r[2]));
        var (now, then) = (province.IndicesOf(2025, 12), province.IndicesOf(2024, 12));
        foreach (var i in Enumerable.Range(0, MadeProvince.Others))
            Assert.That(rows[$"第{i + 1}县"], Is.EqualTo(decimal.Round((now[i] - then[i]) * 100 / then[i], 1, MidpointRounding.ToEven)));
    }

    [Test]
    public void Rank_ByTheChangeAcrossStandards_ReckonsLastYearAnewFromTheSixStatistics()
    {
        var province = new MadeProvince(5);
        var outcome = Run(WithOwnHours(province, [(2025, 10), (2026, 9), (2026, 10)], "rank", "--period", "2026-10", "--by", "index_change", "--csv"));
        var rows = outcome.Lines[1..].Select(l => l.Split(',')).ToDictionary(r => r[1], r => r);
        var (now, then) = (province.IndicesOf(2026, 10)[0], MadeProvince.IndexOf(province.StatisticsOf(2025, 10)[0], 2026, 10));
        Assert.That(Number(rows["第1县"][2]), Is.EqualTo(decimal.Round((now - then) * 100 / then, 1, MidpointRounding.ToEven)));
        Assert.That(rows["第1县"][Array.IndexOf(outcome.Header.Split(','), "source")], Is.EqualTo("derived"));
    }

    [Test]
    public void History_OfThePublishedMonths_HasThePlaceOfTheOwnCountyInEach()
    {
        var province = new MadeProvince(6);
        var rows = Run(WithOwnHours(province, "history", "--area", MadeProvince.Own, "--csv")).Lines[1..].Select(l => l.Split(',')).ToList();
        Assert.That(rows.Select(r => r[1]), Is.EqualTo(Months.Select(m => $"{m.Year}-{m.Month:00}")));
        Assert.That(
            rows.Select(r => int.Parse(r[2], CultureInfo.InvariantCulture)),
            Is.EqualTo(Months.Select(m => 1 + province.IndicesOf(m.Year, m.Month).Count(o => o < MadeProvince.IndexOf(province.OwnOf(m.Year, m.Month), m.Year, m.Month)))));
    }

    [Test]
    public void Compare_OfAPublishedCounty_ChangesAsTheTablesOfBothMonthsSay()
    {
        var province = new MadeProvince(7);
        var rows = Run(WithOwnHours(province, [(2024, 12), (2025, 11), (2025, 12)], "compare", "--period", "2025-12", "--with", "last-year", "--area", "第9县", "--csv")).Lines[1..].Select(l => l.Split(',')).ToDictionary(r => r[3], r => r);
        var (now, then) = (province.StatisticsOf(2025, 12)[8], province.StatisticsOf(2024, 12)[8]);
        Assert.That(Number(rows["pm25"][6]), Is.EqualTo(decimal.Round((now[3] - then[3]) * 100 / then[3], 1, MidpointRounding.ToEven)));
        Assert.That(rows["pm25"][^2..], Is.EqualTo(new[] { "published", "published" }));
        Assert.That(rows["good_days"][4], Is.Empty);
    }

    [Test]
    public void Alerts_OfMonthsNearTheBottom_CountThePublishedAreas()
    {
        var outcome = Run(WithOwnHours(new MadeProvince(8), Months[^6..], "alerts", "--as-of", "2026-10-31", "--area", MadeProvince.Own, "--csv"));
        var near = outcome.Lines.Where(l => l.Contains("LongNearBottom", StringComparison.Ordinal)).ToList();
        Assert.That(near, Has.Count.EqualTo(1), outcome.Out + outcome.Err);
        Assert.That(near[0], Does.Contain("<= 10").And.EndsWith(",own").Or.EndsWith(",published"));
    }

    [Test]
    public void Rank_OfIndexAndPlaceAlone_GivesThePrintedPlaces()
    {
        var province = new MadeProvince(9);
        var table = Write("2026-09.csv", province.Table(2026, 9, withStatistics: false));
        var outcome = Run("rank", "--published", table, "--period", "2026-09", "--csv", "--lang", "en");
        var printed = province.Table(2026, 9, withStatistics: false)[2..].Select(l => l.Split(',')).ToDictionary(r => r[1], r => r[0]);
        Assert.That(outcome.Lines[1..].Select(l => l.Split(',')).ToDictionary(r => r[1], r => r[0]), Is.EqualTo(printed));
        Assert.That(outcome.Lines[1..].Select(l => l.Split(',')[^1]), Is.All.Empty, "no printed place differs");
    }

    [Test]
    public void Rank_WherePublishedPlacesAreOthers_SaysThePrintedOne()
    {
        var table = Write("t.csv", "2026年9月PM2.5排名", "排名,县区,PM2.5", "1,甲县,30", "2,乙县,30", "3,丙县,40");
        var row = Run("rank", "--published", table, "--period", "2026-09", "--by", "pm25", "--csv", "--lang", "en").Lines.Single(l => l.Contains("乙县", StringComparison.Ordinal));
        Assert.That(row, Does.StartWith("1,乙县,30").And.Contain("printed place 2").And.EndsWith(",published,2"));
    }

    [Test]
    public void Gap_OfAnAreaOfWhichOnlyTheIndexIsPublished_SaysTheIndexNeeded()
    {
        var table = Write("t.csv", "2026年9月排名", "排名,县区,综合指数", "1,甲县,3.00", "2,乙县,3.10", "3,丙县,4.00");
        Assert.That(Run("gap", "--published", table, "--period", "2026-09", "--leave-bottom", "1", "--csv", "--lang", "en").Lines[1], Is.EqualTo("丙县,3,4.00,3.10,,4.00,3.09,0.91,,published"));
    }

    [Test]
    public void Gap_OutOfAListThatNamesItsLastAreasOnly_CountsFromTheBottom()
    {
        var table = Write("t.csv", "2020年11月全省167个县(市、区)后4名（由大到小）", "县(市、区),综合指数", "甲县,7.00", "乙县,6.90", "丙县,6.80", "丁县,6.70");
        var own = Write("daily.csv", [Observed, .. Days("望都县", "2020-11-01", 30, 88, rest: "24,48,148,{0},2.1,150")]);
        var index = MadeProvince.IndexOf([24, 48, 148, 88, 2.1m, 150], 2020, 11);
        var outcome = Run("gap", own, "--published", table, "--period", "2020-11", "--leave-bottom", "2", "--area", "望都县", "--csv", "--lang", "en");
        Assert.That(index, Is.GreaterThan(7.00m));
        Assert.That(outcome.Lines[1].Split(',')[..4], Is.EqualTo(new[] { "望都县", "167", index.ToString(CultureInfo.InvariantCulture), "6.90" }), outcome.Err);
    }

    [Test]
    public void Gap_WhereNoStatisticsOfOthersArePublished_HasAMixWithoutFloorsThatReachesTheIndex()
    {
        var table = Write("t.csv", "2020年11月排名", "排名,县区,综合指数", "1,甲县,3.00", "2,乙县,6.40");
        var own = Write("daily.csv", [Observed, .. Days("望都县", "2020-11-01", 30, 88, rest: "24,48,148,{0},2.1,150")]);
        var text = Run("gap", own, "--published", table, "--period", "2020-11", "--leave-bottom", "1", "--area", "望都县", "--lang", "en").Out;
        var mix = System.Text.RegularExpressions.Regex.Matches(text.Split('\n').Single(l => l.Contains("no floor", StringComparison.Ordinal)), @"(?<pollutant>SO2|NO2|PM10|PM2\.5|CO|O3) by [0-9.]+ to (?<level>[0-9.]+)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .ToDictionary(m => m.Groups["pollutant"].Value, m => Number(m.Groups["level"].Value.TrimEnd('.')));
        decimal Of(string pollutant, decimal now) => mix.GetValueOrDefault(pollutant, now);
        Assert.That(MadeProvince.IndexOf([Of("SO2", 24), Of("NO2", 48), Of("PM10", 148), Of("PM2.5", 88), Of("CO", 2.1m), Of("O3", 150)], 2020, 11), Is.InRange(6.30m, 6.39m), text);
    }

    [Test]
    public void Rank_WhereNoTableOfTheMonthBeforeIsThere_SaysNothingOfPlacesMoved()
    {
        var table = Write("t.csv", "2020年11月排名", "排名,县区,综合指数", "1,甲县,3.00", "2,乙县,6.40");
        var own = Write("daily.csv", [Observed, .. Days("望都县", "2020-10-01", 61, 88)]);
        var row = Run("rank", own, "--published", table, "--period", "2020-11", "--area", "望都县", "--csv", "--lang", "en").Lines[1].Split(',');
        Assert.That(row[7..13], Is.All.Empty);
    }

    [Test]
    public void Rank_OfAPeriodThatIsNotPublished_NamesThoseThatAre([Values("en", "zh")] string language)
    {
        var table = Write("t.csv", "2026年9月排名", "排名,县区,综合指数", "1,甲县,3.00", "2,乙县,3.10");
        var outcome = Run("rank", "--published", table, "--period", "2026-10", "--csv", "--lang", language);
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("2026-10").And.Contain("2026-09"));
    }

    [Test]
    public void Rank_ByAFigureThatIsNotPublished_NamesThoseThatAre()
    {
        var table = Write("t.csv", "2026年9月排名", "排名,县区,PM2.5", "1,甲县,30", "2,乙县,31");
        Assert.That(Run("rank", "--published", table, "--period", "2026-09", "--lang", "zh").Err, Does.Contain("没有2026-09的综合指数").And.Contain("PM2.5（pm25）"));
    }

    [Test]
    public void Compare_OfAPeriodThatIsNotPublished_NamesThoseThatAre()
    {
        var table = Write("t.csv", "2026年9月排名", "排名,县区,PM2.5", "1,甲县,30", "2,乙县,31");
        Assert.That(Run("compare", "--published", table, "--period", "2026-08", "--lang", "en").Err, Does.Contain("expected published figures in 2026-08, found them in 2026-09 only"));
    }

    [Test]
    public void Rank_OfAPublishedNameInShortOrWithItsCity_IsOneRowWithTheOwnArea([Values("望都", "望都县", "保定市望都县", "保定望都县")] string printed)
    {
        var table = Write("t.csv", "2020年11月排名", "排名,县区,综合指数", $"1,{printed},3.00", "2,唐县,3.10");
        Write("stations.csv", "station,name,kind,county,city,province", "1,一,urban,望都县,保定市,河北省");
        var own = Write("hours.csv", [Hourly, .. Hours("1", "2020-11-01", 30, 60)]);
        var rows = Run("rank", own, "--stations", PathOf("stations.csv"), "--published", table, "--period", "2020-11", "--csv", "--lang", "en").Lines[1..];
        Assert.That(rows.Select(r => r.Split(',')[1]), Is.EquivalentTo(new[] { "望都县", "唐县" }));
        Assert.That(rows.Single(r => r.Contains("望都县", StringComparison.Ordinal)), Does.Contain(",own"));
    }

    [Test]
    public void Rank_WhereOwnDaysAreTooFew_TakesThePublishedFigure()
    {
        var table = Write("t.csv", "2026年9月排名", "排名,县区,综合指数", "1,甲县,3.00", "2,乙县,3.10");
        var own = Write("daily.csv", [Observed, .. Days("甲县", "2026-09-01", 5, 60)]);
        var row = Run("rank", own, "--published", table, "--period", "2026-09", "--csv", "--lang", "en").Lines[1];
        Assert.That(row, Does.StartWith("1,甲县,3.00").And.EndsWith(",published,"));
    }

    [Test]
    public void Rank_WithNeitherFilesNorTables_AsksForOneOfThem() =>
        Assert.That(Run("rank", "--period", "2026-09", "--lang", "en").Err, Does.Contain("--published"));

    [Test]
    public void Open_FolderWithPublishedTables_RanksThemWithTheObservations()
    {
        Write("daily.csv", [Observed, .. Days("甲县", "2026-09-01", 30, 60)]);
        Directory.CreateDirectory(PathOf("published"));
        Write(Path.Combine("published", "2026-09.csv"), "2026年9月排名", "排名,县区,综合指数", "1,乙县,1.00", "2,丙县,9.00");
        var ranking = AirData.Open(Folder).Counties.Rank("2026-09");
        Assert.That(ranking.Groups[0].Ranking.Ranked.Select(r => r.Area.Name), Is.EqualTo(new[] { "乙县", "甲县", "丙县" }));
    }

    [Test]
    public void Rank_OfTablesWithoutAYear_CompletesThemByThePeriodAsked()
    {
        var tables = new[] { Write("9.csv", "9月排名", "区县,综合指数", "甲县,3.00", "乙县,3.10"), Write("8.csv", "8月排名", "区县,综合指数", "甲县,3.20", "乙县,3.10") };
        var rows = Run("rank", "--published", tables[0], tables[1], "--period", "2026-09", "--csv", "--lang", "en").Lines[1..].Select(l => l.Split(',')).ToList();
        Assert.That(rows.Select(r => $"{r[1]} {r[0]} {r[11]}"), Is.EqualTo(new[] { "甲县 1 1", "乙县 2 -1" }), "places moved since August");
    }

    [Test]
    public void Alerts_OfTablesWithoutAYear_NameTheOptionThatSaysIt()
    {
        var table = Write("9.csv", "9月排名", "区县,综合指数", "甲县,3.00", "乙县,3.10");
        Assert.That(Run("alerts", "--published", table, "--lang", "en").Err, Does.Contain("--published-period 2024"));
        Assert.That(Run("alerts", "--published", table, "--published-period", "2026", "--lang", "en").Code, Is.Zero);
    }

    [Test]
    public void Report_OfTheOwnCounty_HasItsPlaceAmongThePublishedAndTheIndexThatLeavesTheLastTen()
    {
        var province = new MadeProvince(10);
        var text = Run(WithOwnHours(province, [(2025, 10), (2026, 9), (2026, 10)], "report", "--period", "2026-10")).Out;
        var (others, own) = (province.IndicesOf(2026, 10), MadeProvince.IndexOf(province.OwnOf(2026, 10), 2026, 10));
        var cutoff = others.OrderDescending().ElementAt(9);
        Assert.That(text, Does.Contain($"of 167 counties ({Ordinal(1 + others.Count(o => o > own))} from the bottom); to leave the last 10 it has to fall to {Text(cutoff - 0.01m)} or lower"));

        static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
        static string Ordinal(int number) => number switch { 1 => "1st", 2 => "2nd", 3 => "3rd", _ => $"{number}th" };
    }

    [Test]
    public void Report_OfAMonthThatIsNotPublishedYet_SaysSo()
    {
        var table = Write("t.csv", "2026年9月排名", "排名,县区,综合指数", "1,甲县,3.00", "2,乙县,3.10");
        var own = Write("daily.csv", [Observed, .. Days("甲县", "2026-10-01", 31, 60)]);
        Assert.That(Run("report", own, "--published", table, "--period", "2026-10", "--lang", "zh").Out, Does.Contain("公布的表格中没有2026-10的综合指数；有的是2026-09"));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

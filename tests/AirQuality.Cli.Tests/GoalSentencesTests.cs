using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>
/// Every row and sentence about goals that the tool prints, Sunday after Sunday of a generated year, against a reckoning of its own from the
/// days as they were written: no status contradicts the figures or the probability beside it, and what is said to be so is so.
/// </summary>
public sealed partial class GoalSentencesTests : CliFixture
{
    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly LocalDate Last = new(2026, 12, 31);
    private static readonly string[] Areas = ["甲县", "乙县"];
    private readonly Dictionary<string, (int PM25, int O3)[]> days = [];
    private readonly List<string> breaches = [];

    [Test]
    public void Sheets_EverySundayOfAYear_SayWhatIsSo()
    {
        var file = WriteDays();
        var targets = Write(
            "targets.csv",
            "area,metric,year,goal,policy,period,responsible",
            "甲县,pm25,2026,-3%,,,张三",
            "乙县,pm25,2026,-12%,,,",
            "甲县,good_ratio,2026,+2pp,,,",
            "乙县,good_ratio,2026,提高6个百分点,,,",
            "甲县,o3_8h,2026,-3%,,,",
            "乙县,o3_8h,2026,-9%,,,");
        var rows = 0;
        for (var sunday = new LocalDate(2026, 1, 4); sunday <= Last; sunday = sunday.PlusDays(14))
        {
            var asOf = sunday.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            var outcome = Run("monday", file, "--targets", targets, "--as-of", asOf, "--csv", "--lang", "en");
            Assert.That(outcome.Code, Is.Zero, outcome.Err);
            var header = outcome.Header.Split(',');
            foreach (var line in outcome.Lines[1..])
            {
                Check(new Row(header, line.Split(','), sunday));
                rows++;
            }

            foreach (var line in Run("alerts", file, "--targets", targets, "--as-of", asOf, "--csv", "--lang", "en").Lines[1..])
                CheckAlert(line, sunday);
        }

        Assert.That(breaches, Is.Empty);
        Assert.That(rows, Is.GreaterThan(800));
    }

    private void Check(Row row)
    {
        var values = days[row.Area];
        var passed = row.Days.Where(d => d <= row.AsOf).Select(d => values[Period.DaysBetween(First, d)]).ToList();
        var label = $"{row.AsOf}: {row.Text}";
        void Holds(bool holds, string what)
        {
            if (!holds)
                breaches.Add($"{what}: {label}");
        }

        Holds(row.Remaining == row.Days.Count - passed.Count, "days left");
        if (row.Probability is { } p && row.Status is "OnTrack" or "AtRisk" or "Hopeless")
            Holds(row.Status == (row.Probability >= 0.7m ? "OnTrack" : row.Probability >= 0.1m ? "AtRisk" : "Hopeless"), "status and probability");
        switch (row.Metric)
        {
            case "pm25":
                Mean(row, passed.Sum(v => (long)v.PM25), Holds);
                break;
            case "good_ratio":
                Ratio(row, passed.Count(v => v.PM25 > GoodTo(row.AsOf)), Holds, passed.Count);
                break;
            case "o3_8h" when row["level"] != "year":
                var above = passed.Count(v => v.O3 > row.Planned);
                Holds(row.Number("above") == above, "days above");
                Holds(row.Number("above_goal") is not { } may || may <= row.Number("above_planned"), "looser than planned");
                Holds((row.Status == "Missed") == (passed.Count > 0 && above > row.Number("above_planned")), "missed is more days above than planned");
                break;
        }
    }

    /// <summary>Published to 0.1, half to even: integers over n days meet a goal up to the goal and half a step, that itself where it rounds down.</summary>
    private void Mean(Row row, long sum, Action<bool, string> holds)
    {
        var count = row.Days.Count;
        holds(row.Goal is not { } goal || goal <= row.Planned, "looser than planned");
        var judged = row.Planned!.Value;
        holds((row.Status == "Missed") == (Published(sum, count) > judged && sum > 0), "missed is what clean air could not mend");
        if (row.Remaining == 0)
            holds(row.Status is "Met" or "Missed" && row.Number("actual") == Published(sum, count), "over");
        if (row.Number("control") is { } control && row.Remaining > 0)
        {
            // What is left is told of the goal in force while it can be kept, else of the planned one.
            var asked = row.Goal ?? judged;
            holds(control < 0 || Published(sum + (control * row.Remaining), count) <= asked, "days at the control value keep the goal");
            holds(Published(sum + ((control + 0.001m) * row.Remaining), count) > asked, "a thousandth more does not");
        }

        if (row.Goal is { } inForce && inForce < judged && row.Remaining > 0)
            holds(row.Number("control") >= Cleanest(row), "a goal in force below anything on record");
    }

    private void Ratio(Row row, int lost, Action<bool, string> holds, int passed)
    {
        var count = row.Days.Count;
        holds(row.Goal is not { } goal || goal >= row.Planned, "looser than planned");
        holds((row.Status == "Missed") == (passed > 0 && Percent(count - lost, count) < row.Planned), "missed is what good days could not mend");
        if (row.Number("allowed_days") is { } allowed and >= 0 && row.Remaining > 0)
        {
            var asked = row.Goal ?? row.Planned!.Value;
            holds(Percent(count - lost - (int)allowed, count) >= asked, "so many days may be lost");
            holds(allowed == row.Remaining || Percent(count - lost - (int)allowed - 1, count) < asked, "one more may not");
        }
    }

    private void CheckAlert(string line, LocalDate sunday)
    {
        foreach (Match claim in Inequality().Matches(line))
        {
            var (left, right) = (Number(claim.Groups["left"].Value), Number(claim.Groups["right"].Value));
            var holds = claim.Groups["sign"].Value switch { ">" => left > right, "<" => left < right, "=" => left == right, _ => left <= right };
            if (line.Contains("Unreachable", StringComparison.Ordinal))
                holds &= left != right;
            if (!holds)
                breaches.Add($"{sunday}: {claim.Value}: {line}");
        }
    }

    /// <summary>The cleanest run of as many days as remain, up to the day.</summary>
    private decimal Cleanest(Row row)
    {
        var known = days[row.Area].Take(Period.DaysBetween(First, row.AsOf) + 1).Select(v => (long)v.PM25).ToList();
        var least = decimal.MaxValue;
        for (var i = 0; i + row.Remaining <= known.Count; i++)
            least = Math.Min(least, (decimal)known.Skip(i).Take(row.Remaining).Sum() / row.Remaining);
        return decimal.Floor(least * 1000) / 1000;
    }

    private static decimal Published(decimal sum, int days) => decimal.Round(sum / days, 1, MidpointRounding.ToEven);

    private static decimal Percent(int good, int days) => decimal.Round(100m * good / days, 1, MidpointRounding.ToEven);

    /// <summary>IAQI 100 of PM2.5: 75 until February 2026, 60 since; all other pollutants stay good.</summary>
    private static int GoodTo(LocalDate asOf) => asOf < new LocalDate(2026, 3, 1) ? 75 : 60;

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string WriteDays()
    {
        days.Clear();
        breaches.Clear();
        var lines = new List<string> { Observed };
        foreach (var (number, area) in Areas.Index())
        {
            var random = new Random(20 + number);
            var made = new (int, int)[Period.DaysBetween(First, Last) + 1];
            var weather = 0.0;
            for (var i = 0; i < made.Length; i++)
            {
                var date = First.PlusDays(i);
                weather = (0.75 * weather) + random.NextDouble() - 0.5;
                var winter = Math.Cos(date.DayOfYear * 2 * Math.PI / 365);

                // Never between 60 and 75, so that the change of standards in March 2026 moves no day.
                var particles = Math.Max(4, (int)((32 + (14 * winter)) * Math.Exp(0.7 * weather)));
                particles = particles is > 60 and <= 75 ? 60 : particles;
                made[i] = (particles, (int)(80 - (45 * winter) + (40 * weather)) is var ozone and > 5 ? Math.Min(ozone, 158) : 5);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{area},{date:uuuu-MM-dd},6,20,40,{made[i].Item1},0.8,{made[i].Item2}"));
            }

            days[area] = made;
        }

        return Write("daily.csv", [.. lines]);
    }

    [GeneratedRegex(@"(?<left>-?\d+(\.\d+)?) (?<sign>>|<=|<|=) (?<right>-?\d+(\.\d+)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inequality();

    /// <summary>A row of the sheet.</summary>
    private sealed class Row(string[] header, string[] cells, LocalDate asOf)
    {
        public string Text => string.Join(',', cells);

        public LocalDate AsOf => asOf;

        public string Area => this["area"];

        public string Metric => this["metric"];

        public string Status => this["status"];

        public decimal? Goal => Number("goal");

        public decimal? Planned => Number("planned");

        public decimal? Probability => Number("probability");

        public int Remaining => (int)Number("remaining_days")!.Value;

        public IReadOnlyList<LocalDate> Days
        {
            get
            {
                var period = Terms.AssessmentPeriod.Parse(this["period"]);
                return [.. Enumerable.Range(0, period.Days).Select(period.Start.PlusDays)];
            }
        }

        public string this[string column] => cells[Array.IndexOf(header, column)];

        public decimal? Number(string column) => GoalSentencesTests.Number(this[column]);
    }
}

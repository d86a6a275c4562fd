using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Reporting.Wording;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

/// <summary>Holds what a sheet says of tracked goals against a reckoning of its own from the days: each claim that does not hold is a breach.</summary>
internal sealed partial class GoalTruth(DailyGrid days, LocalDate asOf)
{
    private static readonly Words Zh = Words.Of(Language.Chinese);

    public List<string> Breaches { get; } = [];

    public int Claims { get; private set; }

    public void Check(TrackedGoal goal)
    {
        foreach (var period in goal.JustOver.Concat(goal.Periods).Concat(goal.ToCome))
            Row(goal, period);
        if (TrackWords.Verdict(goal, Zh) is { } verdict)
            Sentence(goal, verdict);
    }

    private void Row(TrackedGoal goal, TrackedPeriod period)
    {
        var metric = goal.Goal.Metric;
        if (period.Probability is { } likely && period.Status is GoalStatus.OnTrack or GoalStatus.AtRisk or GoalStatus.Hopeless)
            Claim(period.Status == (period.Probability >= 0.7 ? GoalStatus.OnTrack : period.Probability >= 0.1 ? GoalStatus.AtRisk : GoalStatus.Hopeless), goal, period, $"{period.Status} beside {likely:0.00}");
        if (metric.Kind is GoalKind.Index or GoalKind.Rank or GoalKind.Place || period.Planned is not { } planned || goal.Goal.Origin is not null)
            return;
        if (period.Goal is { } inForce)
            Claim(metric.LargerIsBetter ? inForce >= planned : inForce <= planned, goal, period, $"in force {inForce}, planned {planned}");
        if (period.Status is GoalStatus.NotStarted or GoalStatus.NoData)
            return;

        var seen = Seen(goal, period);
        var parts = metric.Kind == GoalKind.Percentile && period != goal.Whole;
        if (!parts)
            Claim(period.Actual == Figure(goal, seen), goal, period, $"actual {period.Actual}, reckoned {Figure(goal, seen)}");
        // Clean days to come are the best there can be: who misses the goal then has missed it, and nobody else has.
        var lost = !Keeps(goal, period, [.. seen, .. Enumerable.Repeat(Day.Clean, period.RemainingDays)], planned);
        Claim((period.Status == GoalStatus.Missed) == lost, goal, period, $"{period.Status}, and with clean days to come {(lost ? "missed" : "kept")}");
        if (period.RemainingDays == 0)
            Claim(period.Status == (lost ? GoalStatus.Missed : GoalStatus.Met), goal, period, $"{period.Status} at the end");
        if (period.Status == GoalStatus.Met && metric.Kind != GoalKind.Mean)
            Claim(Keeps(goal, period, [.. seen, .. Enumerable.Repeat(Day.Foul, period.RemainingDays)], planned), goal, period, "met, and foul days would miss it");
        var judged = period.Goal is { } goalInForce && period.AllowedDays is not < 0 && period.Control is not < 0 ? goalInForce : planned;
        if (period.Control is >= 0 and var control && period.RemainingDays > 0)
        {
            // Rounded down for people: days at it keep the goal.
            var printed = GoalWords.Down(metric, control);
            Claim(Keeps(goal, period, [.. seen, .. Enumerable.Repeat(Day.At(printed), period.RemainingDays)], judged), goal, period, $"days at {printed} miss {judged}");
        }

        if (period.AllowedDays is >= 0 and var may && !parts && period.RemainingDays > 0)
        {
            Claim(Keeps(goal, period, [.. seen, .. Enumerable.Repeat(Day.Foul, may), .. Enumerable.Repeat(Day.Clean, period.RemainingDays - may)], judged), goal, period, $"{may} days lost miss {judged}");
            if (metric.Kind != GoalKind.Percentile && may < period.RemainingDays)
                Claim(!Keeps(goal, period, [.. seen, .. Enumerable.Repeat(Day.Foul, may + 1), .. Enumerable.Repeat(Day.Clean, period.RemainingDays - may - 1)], judged), goal, period, $"one more than {may} days may be lost of {judged}");
        }
    }

    /// <summary>A year's index is made by the edition at its end, and that is said as long as the days known are of another.</summary>
    private bool IsIndexOf(Goal goal, decimal index, string edition)
    {
        var last = LocalDate.Min(asOf, goal.Period.End);
        var (now, then) = (StandardsCatalogue.National.At(last), StandardsCatalogue.National.At(goal.Period.End));
        var own = PeriodAssessor.Assess(days, days.IndexOf(goal.Area), goal.Period.Until(last), AssessmentOptions.Default with { Standards = then });
        return own.Index.Published == index && edition == (now == then ? string.Empty : then.Id);
    }

    private void Sentence(TrackedGoal goal, string verdict)
    {
        var rest = verdict;
        Take(Broken(), m => Level(goal, m) is { Status: GoalStatus.Missed, BreaksIn: { } week } && week.Start <= asOf);
        Take(Breaking(), m => Level(goal, m) is { Status: GoalStatus.AtRisk or GoalStatus.Hopeless, BreaksIn: { } week } && week.End > asOf);
        Take(Above(), m => goal.Periods.Where(p => p.DaysAbove is not null).Any(p => p.DaysAbove!.Value.Planned == Number(m, "may") && p.DaysAbove.Value.SoFar == Number(m, "are") && Seen(goal, p).Count(d => d.Value > goal.Goal.Value) == Number(m, "are") && Number(m, "level") == goal.Goal.Value));
        Take(StillKept(), m => Level(goal, m) is { Status: not (GoalStatus.Missed or GoalStatus.AtRisk or GoalStatus.Hopeless) });
        Take(Stands(), m => Level(goal, m) is { } p && m.Groups["status"].Value == p.Status.Name(Language.Chinese));
        Take(Best(), m => Level(goal, m) is { Best: { } best } && (goal.Whole.Status == GoalStatus.Hopeless || (goal.Goal.Metric.LargerIsBetter ? best < goal.Goal.Value : best > goal.Goal.Value)) && m.Groups["best"].Value == GoalWords.Figure(goal.Goal.Metric, best, Zh));
        Take(Asked(), m => goal.Goal.Asked is { } asked && Math.Abs(asked.Change) == Number(m, "size"));
        Take(Place(), m => goal.Rank is { } rank && rank.Ranked == Number(m, "of") && rank.Place == Number(m, "place") && rank.PlaceFromBottom == Number(m, "bottom") && IsIndexOf(goal.Goal, Number(m, "index"), m.Groups["by"].Value));
        Take(Factors(), _ => goal.Index is not null);
        if (goal.Whole is { Status: GoalStatus.NoData, Reason: { } reason })
            rest = rest.Replace(Zh.Reason(reason), string.Empty, StringComparison.Ordinal);
        Take(Who(), m => m.Groups["who"].Value == goal.Goal.Responsible);
        Claim(rest.Trim('：', '，', '；', ' ') == Zh.Header(goal.Goal.Metric.Key), goal, goal.Whole, $"nothing checks '{rest}' of '{verdict}'");

        void Take(Regex claim, Func<Match, bool> holds)
        {
            foreach (Match match in claim.Matches(rest))
                Claim(holds(match), goal, goal.Whole, match.Value);
            rest = claim.Replace(rest, string.Empty);
        }
    }

    private static TrackedPeriod? Level(TrackedGoal goal, Match match) => goal.Periods.FirstOrDefault(p => p.Level.Name(Language.Chinese) == match.Groups["level"].Value);

    private void Claim(bool holds, TrackedGoal goal, TrackedPeriod period, string claim)
    {
        Claims++;
        if (!holds)
            Breaches.Add(FormattableString.Invariant($"{asOf:uuuu-MM-dd} {goal.Goal.Area.Name} {goal.Goal.Key} {period.Period}: {claim}"));
    }

    private List<Day> Seen(TrackedGoal goal, TrackedPeriod period)
    {
        var row = days.IndexOf(goal.Goal.Area);
        var seen = new List<Day>();
        for (var date = period.Period.Start; date <= LocalDate.Min(asOf, period.Period.End); date = date.PlusDays(1))
            if (date >= days.FirstDay && date <= days.LastDay && Day.Of(days, row, date, goal.Goal.Metric) is { } day)
                seen.Add(day);
        return seen;
    }

    /// <summary>The published figure of days; null of none.</summary>
    private static decimal? Figure(TrackedGoal goal, IReadOnlyList<Day> of)
    {
        if (of.Count == 0)
            return null;
        var edition = StandardsCatalogue.National.At(goal.Goal.Period.End);
        switch (goal.Goal.Metric.Kind)
        {
            case GoalKind.Mean:
                return decimal.Round(of.Sum(d => d.Value) / of.Count, edition.Assessment.Decimals(goal.Goal.Metric.Pollutant!.Value, goal.Goal.Period.End), MidpointRounding.ToEven);
            case GoalKind.Percentile:
                // HJ 663 A.2: the place among the ordered days, between two of them in proportion.
                var ordered = of.Select(d => d.Value).Order().ToList();
                var order = goal.Goal.Metric.Key switch { "o3_8h" => 0.9m, "so2_p98" or "no2_p98" => 0.98m, _ => 0.95m };
                var place = (ordered.Count - 1) * order;
                var low = (int)decimal.Floor(place);
                var value = ordered[low] + ((ordered[Math.Min(low + 1, ordered.Count - 1)] - ordered[low]) * (place - low));
                return decimal.Round(value, edition.Assessment.Decimals(goal.Goal.Metric.Pollutant!.Value, goal.Goal.Period.End), MidpointRounding.ToEven);
            case GoalKind.GoodRatio:
                return decimal.Round(100m * of.Count(d => d.Value <= 100) / of.Count, 1, MidpointRounding.ToEven);
            case GoalKind.HeavyRatio:
                return decimal.Round(100m * of.Count(d => d.Value > 200) / of.Count, 1, MidpointRounding.ToEven);
            case GoalKind.GoodDays:
                return of.Count(d => d.Value <= 100);
            default:
                return of.Count(d => d.Value > 200);
        }
    }

    private static bool Keeps(TrackedGoal goal, TrackedPeriod period, IReadOnlyList<Day> of, decimal judged)
    {
        if (goal.Goal.Metric.Kind == GoalKind.Percentile && period != goal.Whole)
            return of.Count(d => d.Value > goal.Goal.Value) <= period.DaysAbove!.Value.Planned;
        return Figure(goal, of) is not { } figure || (goal.Goal.Metric.LargerIsBetter ? figure >= judged : figure <= judged);
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<level>[周旬月季年]|半年|秋冬季|臭氧季)目标已在[^，；（）]*?(（[^）]*日[^）]*）)?失守", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Broken();

    [GeneratedRegex("(?<level>[周旬月季年]|半年|秋冬季|臭氧季)目标预计在[^，；（）]*?(（[^）]*日[^）]*）)?失守", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breaking();

    [GeneratedRegex("（高于(?<level>[0-9.]+)的天数允许(?<may>-?[0-9]+)天，已有(?<are>[0-9]+)天）", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Above();

    [GeneratedRegex("(?<level>[周旬月季年]|半年|秋冬季|臭氧季)目标仍可达", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StillKept();

    [GeneratedRegex("(?<level>[周旬月季年]|半年|秋冬季|臭氧季)目标(?<status>有风险|基本无望)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stands();

    [GeneratedRegex("(?<level>[周旬月季年]|半年|秋冬季|臭氧季)末最好约为(?<best>[0-9.]+( µg/m³| mg/m³|%|天)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Best();

    [GeneratedRegex("要求比[^；]*[升降](?<size>[0-9.]+)(%|个百分点)，即[0-9.]+( µg/m³| mg/m³|%|天)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("目标(不在后[0-9]+名|第[0-9]+名以内)，现为(?<of>[0-9]+)个中第(?<place>[0-9]+)名、倒数第(?<bottom>[0-9]+)名，综合指数(?<index>[0-9.]+)(（按标准(?<by>[0-9a-z-]+)）)?(；须降至[0-9.]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("余下各日.*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Factors();

    [GeneratedRegex("（责任：(?<who>[^）]*)）", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Who();

    /// <summary>A day by what a goal goes by: the pollutant's published value, or its AQI.</summary>
    private readonly record struct Day(decimal Value)
    {
        public static Day Clean { get; } = new(0);

        public static Day Foul { get; } = new(9000);

        public static Day At(decimal value) => new(value);

        public static Day? Of(DailyGrid days, int row, LocalDate date, GoalMetric metric)
        {
            var values = days.PublishedOn(row, date);
            if (metric.Pollutant is { } pollutant)
                return values[pollutant].Value is { } value ? new Day(value) : null;
            var hour = days.MaximumOzone1h(row)[Period.DaysBetween(days.FirstDay, date)];
            return AqiCalculator.Daily(values, StandardsCatalogue.National.At(date), hour).Aqi is { } aqi ? new Day(aqi) : null;
        }
    }
}

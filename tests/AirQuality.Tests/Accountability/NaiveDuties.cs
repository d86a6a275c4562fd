using AirQuality.Accountability;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Accountability;

/// <summary>A rule reckoned period by period, county by county, by counting who is worse, from the figures as they are published.</summary>
/// <param name="province">The province.</param>
/// <param name="known">How many periods are published.</param>
/// <param name="rule">The rule.</param>
/// <param name="metrics">The figures, of which any counts.</param>
internal sealed class NaiveDuties(DrawnProvince province, int known, DutyRule rule, IReadOnlyList<string> metrics)
{
    private readonly Dictionary<(string Metric, AssessmentPeriod Period, bool IsChange), decimal?[]> lists = [];
    private readonly Outcome?[,] outcomes = new Outcome?[province.Counties, known];

    /// <summary>The numbers of the periods by which a county meets the rule.</summary>
    public IEnumerable<int> Met(int county) => Enumerable.Range(0, known).Where(i => MeetsAt(county, i));

    /// <summary>How the county stands: met, one more period away with some counted, or neither.</summary>
    public DutyState State(int county)
    {
        var last = Enumerable.Range(0, known).LastOrDefault(i => Counts(county, i) is not null, -1);
        if (last < known - 2)
            return DutyState.Clear; // two unpublished periods end whatever there was
        var count = CountTo(county, last);
        var attains = rule.NeedsNotAttaining ? province.Attains(county, province.Periods[last].End) : false;
        if (count >= rule.Counter.Count && attains == false)
            return DutyState.Met;
        var isSameYear = rule.Counter.Kind == DutyCounterKind.InARow || DrawnProvince.YearOf(province.Periods[last]) == DrawnProvince.YearOf(province.Periods[last + 1]);
        var isReachable = metrics.Any(m => Holds(county, m, province.Periods[last + 1], province.Periods[Math.Min(last + 1, known - 1)], m == "good_ratio" ? 0 : 1_000_000) != false);
        return isSameYear && count > 0 && count + 1 >= rule.Counter.Count && attains != true && isReachable ? DutyState.Near : DutyState.Clear;
    }

    /// <summary>Whether a period would count with a figure, the others standing as in a published one; <c>null</c> where that is not known.</summary>
    public bool? Holds(int county, string metric, AssessmentPeriod period, AssessmentPeriod others, decimal figure)
    {
        var sign = metric == "good_ratio" ? -1 : 1;
        var then = province.LastYear(county, metric, period);
        var change = DrawnProvince.ChangeOf(metric, figure, then);
        var condition = rule.Condition;
        switch (condition.Kind)
        {
            case DutyConditionKind.Worse:
                return then is null ? null : condition.AtLeast is { } rate ? change * sign >= rate : figure * sign > then * sign;
            case DutyConditionKind.NotAttaining:
                return metric == "pm25" ? figure > 35 : null;
            default:
                var byValue = IsLast(figure, sign, FiguresOf(metric, others, isChange: false));
                bool? byChange = change is { } rate2 ? IsLast(rate2, sign, FiguresOf(metric, others, isChange: true)) : null;
                return condition.By switch
                {
                    DutyListBy.Value => byValue,
                    DutyListBy.Improvement => byChange,
                    _ => byValue ? byChange : false,
                };
        }

        bool IsLast(decimal own, int direction, decimal?[] figures)
        {
            var (others, worse) = (0, 0);
            for (var c = 0; c < figures.Length; c++)
            {
                if (c == county || figures[c] is not { } other || (rule.Scope.Within is not null && c % 3 != county % 3))
                    continue;
                others++;
                worse += other * direction > own * direction ? 1 : 0;
            }

            var count = condition.OneIn is { } share ? Math.Min(condition.Count, (others + 1) / share) : condition.Count;
            return others >= count && worse < count;
        }
    }

    /// <summary>The figures of all counties, or their changes, looked up once.</summary>
    private decimal?[] FiguresOf(string metric, AssessmentPeriod period, bool isChange)
    {
        if (!lists.TryGetValue((metric, period, isChange), out var list))
            lists[(metric, period, isChange)] = list = [.. Enumerable.Range(0, province.Counties).Select(c => isChange ? province.Change(c, metric, period) : province.Figure(c, metric, period))];
        return list;
    }

    private bool? Counts(int county, int number) => outcomes[county, number] is { } kept ? kept.Counts : (outcomes[county, number] = new Outcome(CountsAnew(county, number))).Value.Counts;

    private bool? CountsAnew(int county, int number)
    {
        var period = province.Periods[number];
        var each = metrics.Select(m => province.Figure(county, m, period) is { } figure ? Holds(county, m, period, period, figure) : null).ToList();
        return each.Contains(true) ? true : each.Contains(null) ? null : false;
    }

    private int CountTo(int county, int number)
    {
        var year = DrawnProvince.YearOf(province.Periods[number]);
        return rule.Counter.Kind == DutyCounterKind.InYear
            ? Enumerable.Range(0, number + 1).Count(i => DrawnProvince.YearOf(province.Periods[i]) == year && Counts(county, i) == true)
            : Enumerable.Range(0, number + 1).Reverse().TakeWhile(i => Counts(county, i) == true).Count();
    }

    private bool MeetsAt(int county, int number) => Counts(county, number) == true && CountTo(county, number) >= rule.Counter.Count
        && (!rule.NeedsNotAttaining || province.Attains(county, province.Periods[number].End) == false);

    private readonly record struct Outcome(bool? Counts);
}

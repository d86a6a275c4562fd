using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Explanation;

/// <summary>Derives the figures of a period from days.</summary>
internal sealed class PeriodDerivations(DayDerivations days, AssessmentOptions options)
{
    // A derivation is not a second calculation beside the first. The figure comes from PeriodAssessor, as everywhere; the tree of inputs
    // below it can be worked out again by its own operations, and ExplainerTests does so for every metric: an explanation that does not
    // lead to the figure it explains fails there.

    private static readonly Reason NoValidDay = Reason.Only(ReasonCode.NoValidDay);

    /// <summary>The derivations of the areas whose statistics a region has the mean of; <c>null</c> where figures are those of the rows' own days.</summary>
    private readonly Lazy<PeriodDerivations?> parts = new(() =>
        options.Regions == RegionRule.MeanOfStatistics && days.OfParts() is { } ofParts ? new PeriodDerivations(ofParts, options) : null);

    private PeriodAssessment? latest; // one reference, so that threads see one assessment or another, never half of one

    private DailyGrid Grid => days.Days;

    public static string MeanKey(Pollutant pollutant) => RankingMetric.Statistic(pollutant).Key + "_mean";

    public static string PercentileKey(Pollutant pollutant) =>
        string.Create(CultureInfo.InvariantCulture, $"{RankingMetric.Statistic(pollutant).Key}_p{AssessmentRules.PercentileOrder(pollutant)}");

    /// <summary>The figure of a metric, or <c>null</c> when there is no such metric.</summary>
    public Derivation? Of(int row, AssessmentPeriod period, string key)
    {
        var assessment = Assessed(row, period);
        foreach (var pollutant in Pollutants.All)
        {
            if (key == MeanKey(pollutant) || (key == RankingMetric.Statistic(pollutant).Key && !AssessmentRules.ByPercentile(pollutant)))
                return Statistic(assessment, pollutant, percentile: false, decimals: null);
            if (key == PercentileKey(pollutant) || key == RankingMetric.Statistic(pollutant).Key)
                return Statistic(assessment, pollutant, percentile: true, decimals: null);
        }

        return key switch
        {
            "index" => Index(assessment),
            "good_ratio" => GoodRatio(assessment),
            "heavy_ratio" => HeavyRatio(assessment),
            "good_days" => GoodDays(assessment),
            "heavy_days" => HeavyDays(assessment),
            _ => null,
        };
    }

    /// <summary>The assessment of an area, kept while its figures are asked for one after the other.</summary>
    private PeriodAssessment Assessed(int row, AssessmentPeriod period)
    {
        if (latest is not { } known || known.Area != Grid.Areas[row] || known.Period != period)
            latest = known = PeriodAssessor.Assess(days.Days, row, period, options);
        return known;
    }

    private Derivation GoodRatio(PeriodAssessment assessment) => OfAreas(assessment, new("优良天数比例", "Good-day ratio"), static (part, area) => part.GoodRatio(area))
        ?? Ratio(assessment, new("优良天数比例", "Good-day ratio"), assessment.GoodRatio, GoodDays(assessment));

    private Derivation HeavyRatio(PeriodAssessment assessment) => OfAreas(assessment, new("重度及以上污染天数比率", "Heavy-day ratio"), static (part, area) => part.HeavyRatio(area))
        ?? Ratio(assessment, new("重度及以上污染天数比率", "Heavy-day ratio"), assessment.HeavyRatio, HeavyDays(assessment));

    private Derivation GoodDays(PeriodAssessment assessment) => Count(assessment, new("优良天数", "Good days"), assessment.GoodDays, IsGood);

    /// <summary>A ratio of a region, the mean of its areas' ratios; <c>null</c> where it is one of its own days.</summary>
    private Derivation? OfAreas(PeriodAssessment assessment, LocalizedText what, Func<PeriodDerivations, PeriodAssessment, Derivation> ofArea) =>
        OfAreas(assessment, ofArea, decimals: 1) is not { } areas ? null : Of(areas, new Derivation
        {
            What = Title.Of(what, assessment.Area, assessment.Period.ToString()),
            Kind = DerivationKind.Mean,
            Decimals = 1,
            Unit = "%",
            Rule = assessment.Edition.AssessmentSource,
        }, Operations.Mean(atLeast: 1), assessment.DaysReason);

    /// <summary>A figure of each area of a region, as it enters that of the region: before it is rounded, or at some decimals. <c>null</c> where the figures are those of the row's own days.</summary>
    private IReadOnlyList<Derivation>? OfAreas(PeriodAssessment assessment, Func<PeriodDerivations, PeriodAssessment, Derivation> ofArea, int? decimals = null)
    {
        if (parts.Value is not { } part)
            return null;
        var areas = part.Grid.Areas.Index().Where(a => assessment.Area.Equals(a.Item.At(assessment.Area.Level)));
        return [.. areas.Select(a => ofArea(part, PeriodAssessor.Assess(part.Grid, a.Index, assessment.Period, options)) with { What = LocalizedText.Same(a.Item.Name), Decimals = decimals })];
    }

    private static Derivation Of(IReadOnlyList<Derivation> areas, Derivation region, Operations.Operation operation, Reason? invalid)
    {
        var node = (region with { Kind = DerivationKind.Mean }).From(areas, operation);
        return node.Exact is null
            ? node with { Reason = NoValidDay }
            : node with { Reason = null, Note = Joined(new($"{DayDerivations.Text(areas.Count)}个区域的平均", $"mean of {DayDerivations.Text(areas.Count)} areas"), Invalid(invalid)) };
    }

    /// <summary>The AQI of a day.</summary>
    public Derivation DayAqi(int row, LocalDate date, LocalizedText what)
    {
        var entering = new EnteringDays(days.Days, row, options);
        var day = entering.DayOf(date);
        var isHeld = day >= 0 && day < entering.DayCount;
        var leftOut = isHeld ? entering.LeftOut(day, EventScope.Days) : default;
        var ozone1h = isHeld && !leftOut.Contains(Pollutant.O3) ? entering.MaximumOzone1h[day] : Concentration.Missing;
        var measured = days.Days.PublishedOn(row, date);
        var edition = options.Standards.At(date);
        var indexed = IndexedValues.Of(days.Days, row, date, edition);
        var staying = PollutantConcentrations.From(p => leftOut.Contains(p) ? Concentration.Missing : indexed[p]);
        var aqi = options.Aqi with { NotMonitored = entering.NotBlocking(day, leftOut).ToList() };
        var result = AqiCalculator.Daily(staying, edition, ozone1h, aqi);
        var derivation = new AqiDerivations(aqi, hourly: false).Of(
            what, result, item => days.Of(row, item, date, edition.IndexesPublished) with { LeftOut = LeftOut(entering.EventOn(date, item.Pollutant(), EventScope.Days)) });
        return leftOut.ToList().FindAll(p => !measured[p].IsMissing) is { Count: > 0 } without
            ? derivation with { StandsOut = true, Note = Joined(derivation.Note, Without(without, LeftOut(entering.EventOn(date, without[0], EventScope.Days))!)) }
            : derivation;
    }

    /// <summary>The place among all areas.</summary>
    public Derivation Place(Area area, AssessmentPeriod period, RankingMetric metric)
    {
        var ranking = metric.Rank(PeriodAssessor.AssessAll(days.Days, period, options));
        var unranked = ranking.Unranked.ToDictionary(u => u.Area, u => u.Reason);
        var place = new Derivation
        {
            What = Title.Of(metric.Key == RankingMetric.Index.Key ? new("综合指数排名", "Place by composite index") : new($"排名（{metric.Key}）", $"Place by {metric.Key}"), area, period.ToString()),
            Kind = DerivationKind.Place,
        };
        if (unranked.TryGetValue(area, out var why))
            return place with { Kind = DerivationKind.Given, Reason = Reason.Within(ReasonCode.NotRanked, why) };
        var own = ranking.Ranked.Single(r => r.Area == area);
        Derivation Figure(Area other)
        {
            var figure = Of(days.Days.IndexOf(other), period, metric.Key)! with { What = Title.Place(other) };
            return unranked.TryGetValue(other, out var reason) ? figure with { Note = null, LeftOut = Reason.Within(ReasonCode.NotRanked, reason) } : figure;
        }

        return place with
        {
            Exact = own.Place,
            MakeInputs = () => [.. days.Days.Areas.OrderByDescending(a => a == area).Select(Figure)],
            Operation = Operations.Place(metric.Direction == RankingDirection.SmallestFirst),
            Note = new(
                $"{DayDerivations.Text(ranking.Ranked.Count)}个区域参加排名{(own.IsTied ? "，并列" : string.Empty)}",
                $"of {DayDerivations.Text(ranking.Ranked.Count)} ranked areas{(own.IsTied ? ", tied" : string.Empty)}"),
        };
    }

    /// <summary>The composite index with its six single indices.</summary>
    private Derivation Index(PeriodAssessment assessment)
    {
        var index = assessment.Index;
        var main = string.Join("+", index.Main.Select(p => p.Symbol()));
        return new Derivation
        {
            What = Title.Of(new("综合指数", "Composite index"), assessment.Area, assessment.Period.ToString()),
            Kind = DerivationKind.Sum,
            Decimals = index.Scheme.PublishedDecimals,
            Rule = $"{index.Edition.LimitsSource}; {index.Scheme.Name}",
            Exact = index.Sum is { } sum ? sum : null,
            MakeInputs = () => [.. index.Singles.Select(s => Single(assessment, s))],
            Operation = Operations.Sum(Pollutants.Count),
            Note = Joined(index.Sum is null ? null : new($"主要污染物 {main}", $"main pollutant {main}"), Invalid(Reason.Join(assessment.Reasons))),
            Reason = index.Reason,
        };
    }

    private Derivation Single(PeriodAssessment assessment, SingleIndex single)
    {
        var pollutant = single.Pollutant;
        var edition = assessment.Index.Edition;
        var scheme = assessment.Index.Scheme;
        var statistic = Statistic(assessment, pollutant, AssessmentRules.ByPercentile(pollutant), new IndexTerms(edition, scheme).Decimals(pollutant));
        var limit = Constant(new("二级标准限值", "class II limit"), single.Limit, pollutant.Unit(), edition.LimitsSource);
        var quotient = new Derivation
        {
            What = new($"{pollutant.Symbol()}单项指数", $"{pollutant.Symbol()} single index"),
            Kind = DerivationKind.Quotient,
            Decimals = scheme.SingleIndexDecimals,
            Rule = scheme.Name,
            Reason = single.Index is null ? NoValidDay : null,
        }.From([statistic, limit], Operations.Quotient);
        return single.Weight == 1 ? quotient : new Derivation
        {
            What = new($"{pollutant.Symbol()}加权", $"{pollutant.Symbol()} weighted"),
            Kind = DerivationKind.Product,
            Rule = scheme.Name,
            Reason = quotient.Reason,
        }.From([quotient, Constant(new("权重", "weight"), single.Weight, string.Empty, scheme.Name)], Operations.Product);
    }

    private Derivation Statistic(PeriodAssessment assessment, Pollutant pollutant, bool percentile, int? decimals)
    {
        var figures = assessment[pollutant];
        var order = figures.PercentileOrder;
        var symbol = pollutant == Pollutant.O3 ? "O3-8h" : pollutant.Symbol();
        var what = percentile
            ? new LocalizedText($"{symbol}第{DayDerivations.Text(order)}百分位数", $"{symbol} P{DayDerivations.Text(order)}")
            : new LocalizedText($"{symbol}平均浓度", $"{symbol} mean");
        var empty = new Derivation
        {
            What = Title.Of(what, assessment.Area, assessment.Period.ToString()),
            Kind = percentile ? DerivationKind.Percentile : DerivationKind.Mean,
            Decimals = decimals ?? figures.Decimals,
            Unit = pollutant.Unit(),
            Rule = RuleOf(assessment),
        };
        if (OfAreas(assessment, (part, area) => part.Statistic(area, pollutant, percentile, decimals: null)) is { } areas)
            return Of(areas, empty, Operations.Mean(atLeast: 1), figures.Reason);

        // The figure is made from the values alone: a derivation a day, six pollutants and a province of areas would be a million of which nobody looks at most.
        var row = RowOf(assessment);
        var ascending = Ascending(row, pollutant, assessment.Period);
        var operation = percentile ? Operations.Percentile(order) : Operations.Mean(atLeast: 1);
        var node = empty with { MakeInputs = () => DaysOf(row, pollutant, assessment.Period), Operation = operation, Exact = percentile && ascending.Length > 0 ? PercentileRule.Linear(ascending, order) : operation(ascending) };
        var valid = new LocalizedText(
            $"有效{DayDerivations.Text(figures.ValidDays)}天（共{DayDerivations.Text(assessment.Days)}天）",
            $"{DayDerivations.Text(figures.ValidDays)} of {DayDerivations.Text(assessment.Days)} days valid");
        return node.Exact is null
            ? node with { Reason = NoValidDay }
            : node with { Note = Joined(Joined(valid, percentile ? Neighbours(ascending, order, pollutant) : null), Invalid(figures.Reason)) };
    }

    /// <summary>The days that a year needs are those of GB 3095; every other statistic is HJ 663's alone.</summary>
    private static string RuleOf(PeriodAssessment assessment) =>
        assessment.Period.Kind == PeriodKind.Year && assessment.Edition.Validity.Data.Length > 0 ? $"{assessment.Edition.Validity.Data}; {assessment.Edition.AssessmentSource}" : assessment.Edition.AssessmentSource;

    private int RowOf(PeriodAssessment assessment) => Grid.IndexOf(assessment.Area);

    /// <summary>The one place where the days of a statistic are collected: those that enter, and those that do not with the reason.</summary>
    private List<Derivation> DaysOf(int row, Pollutant pollutant, AssessmentPeriod period)
    {
        var entering = new EnteringDays(days.Days, row, options);
        return
        [
            .. Dates(period).Select(date =>
                days.Of(row, AqiItems.Daily(pollutant), date, options.DailyPrecision == DailyPrecision.Published) with { LeftOut = LeftOut(entering.EventOn(date, pollutant, EventScope.Statistics)) }),
        ];
    }

    /// <summary>The values of the days of <see cref="DaysOf"/> that enter, in ascending order.</summary>
    private Fraction[] Ascending(int row, Pollutant pollutant, AssessmentPeriod period)
    {
        var entering = new EnteringDays(days.Days, row, options);
        var first = Math.Max(0, entering.DayOf(period.Start));
        var codes = entering.Codes(pollutant, EventScope.Statistics)[first..Math.Max(first, Math.Min(entering.DayCount, entering.DayOf(period.End) + 1))];
        var values = new List<Fraction>(codes.Length);
        if (options.DailyPrecision == DailyPrecision.Published)
        {
            int[] ordered = [.. codes];
            Array.Sort(ordered);
            values.AddRange(ordered.Where(code => code >= 0).Select(code => new Fraction(code, Concentration.Scale)));
            return [.. values];
        }

        var exact = entering.Exact(pollutant)[first..];
        for (var day = 0; day < codes.Length; day++)
            if (codes[day] >= 0)
                values.Add(exact[day].ToFraction());
        values.Sort(Fraction.Compare);
        return [.. values];
    }

    private static Reason? LeftOut(ExceptionalEvent? exceptional) => exceptional is null ? null
        : new Reason(ReasonCode.ExceptionalEvent) { Event = exceptional.Kind, Source = exceptional.Source.Length == 0 ? null : exceptional.Source };

    private static LocalizedText Without(List<Pollutant> pollutants, Reason why)
    {
        var names = string.Join('+', pollutants.Select(p => p.Symbol()));
        return new($"不含{names}（{why.In(Language.Chinese)}）", $"without {names} ({why.In(Language.English)})");
    }

    private Derivation HeavyDays(PeriodAssessment assessment) =>
        Count(assessment, new("重度及以上污染天数", "Heavy-pollution days"), assessment.HeavyDays, aqi => Fraction.Compare(aqi, options.Standards.Thresholds.HeavyAbove) > 0);

    /// <summary>A ratio of days: the days counted among those with an AQI.</summary>
    private Derivation Ratio(PeriodAssessment assessment, LocalizedText what, decimal? ratio, Derivation counted)
    {
        var node = new Derivation
        {
            What = Title.Of(what, assessment.Area, assessment.Period.ToString()),
            Kind = DerivationKind.Percent,
            Decimals = 1,
            Unit = "%",
            Rule = assessment.Edition.AssessmentSource,
            Note = Invalid(assessment.DaysReason),
            Reason = ratio is null ? NoValidDay : null,
        };
        return node.From(
            [
                counted,
                Count(assessment, new("有AQI的天数", "Days with an AQI"), assessment.ValidDays, static _ => true),
            ],
            Operations.Percent);
    }

    private Derivation Count(PeriodAssessment assessment, LocalizedText what, int count, Func<Fraction, bool> condition) =>
        OfAreas(assessment, (part, area) => part.Count(area, what, area.ValidDays == 0 ? 0 : CountOf(area, condition), condition)) is { } areas
            ? Of(areas, new Derivation { What = Title.Of(what, assessment.Area, assessment.Period.ToString()), Kind = DerivationKind.Mean, Decimals = 0, Rule = assessment.Edition.AssessmentSource }, Operations.MeanOf(areas.Count), assessment.DaysReason)
            : OfOwnDays(assessment, what, count, condition);

    private static int CountOf(PeriodAssessment assessment, Func<Fraction, bool> condition) => assessment.DayAqis.Count(d => d.Aqi is { } aqi && condition(aqi));

    private Derivation OfOwnDays(PeriodAssessment assessment, LocalizedText what, int count, Func<Fraction, bool> condition) => new()
    {
        What = Title.Of(what, assessment.Area, assessment.Period.ToString()),
        Kind = DerivationKind.Count,
        Decimals = 0,
        Rule = assessment.Edition.AssessmentSource,
        Exact = assessment.ValidDays == 0 ? null : count,
        MakeInputs = () => [.. Dates(assessment.Period).Select(date => DayAqi(RowOf(assessment), date, LocalizedText.Same(DayDerivations.Iso(date))))],
        Operation = Operations.Count(condition),
        Reason = assessment.ValidDays == 0 ? NoValidDay : null,
        Note = Joined(
            new($"有AQI的{DayDerivations.Text(assessment.ValidDays)}天中", $"of {DayDerivations.Text(assessment.ValidDays)} days with an AQI"),
            Invalid(assessment.DaysReason)),
    };

    private LocalizedText Neighbours(Fraction[] ascending, int order, Pollutant pollutant)
    {
        int? decimals = options.DailyPrecision == DailyPrecision.Published ? DayDerivations.Decimals(pollutant) : null;
        var (place, hundredths) = PercentileRule.Place(ascending.Length, order);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"k = 1 + ({ascending.Length} - 1) x {order / 100m} = {1 + place + (hundredths / 100m)}, X({place + 1}) = {Shown(ascending[place], decimals)}");
        return LocalizedText.Same(hundredths == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}, X({place + 2}) = {Shown(ascending[place + 1], decimals)}"));
    }

    /// <summary>A daily value as the derivation of its day tells it.</summary>
    private static decimal Shown(Fraction value, int? decimals) => new Derivation { What = LocalizedText.Same(string.Empty), Kind = DerivationKind.Given, Exact = value, Decimals = decimals }.Value!.Value;

    private static Derivation Constant(LocalizedText what, decimal value, string unit, string rule) =>
        new() { What = what, Kind = DerivationKind.Given, Exact = value, Unit = unit, Rule = rule };

    /// <summary>The days of a period, without those further than a year from the data: there may be a million of them, and nothing to say of any.</summary>
    private IEnumerable<LocalDate> Dates(AssessmentPeriod period)
    {
        var first = LocalDate.Max(period.Start, days.Days.FirstDay.PlusDays(-DayAqis.DaysBeside));
        var last = LocalDate.Min(period.End, days.Days.LastDay.PlusDays(DayAqis.DaysBeside));
        for (var date = first; date <= last; date = date.PlusDays(1))
            yield return date;
    }

    private bool IsGood(Fraction aqi) => Fraction.Compare(aqi, options.Standards.Thresholds.GoodUpTo) <= 0;

    private static LocalizedText? Invalid(Reason? reason) =>
        reason is null ? null : new($"不满足有效性规定（{reason.In(Language.Chinese)}）", $"not valid ({reason.In(Language.English)})");

    private static LocalizedText? Joined(LocalizedText? first, LocalizedText? second) => first is null ? second : second is null ? first : first.Then(second);
}

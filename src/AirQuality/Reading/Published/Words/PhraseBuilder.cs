using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Periods;

namespace AirQuality.Reading.Published.Words;

/// <summary>Collects what the words of one text say.</summary>
internal sealed class PhraseBuilder
{
    private const string OrderBySize = "由低到高";

    private readonly HashSet<PublishedMetric> metrics = [];
    private readonly List<string> statistics = [];
    private readonly HashSet<SignMeaning> signs = [];
    private readonly HashSet<FigureUnit> units = [];
    private readonly StringBuilder residue = new();
    private bool isPlace;
    private bool isChange;
    private bool isRate;
    private bool isCompared;
    private bool? isFromBottom;
    private bool? isAscending;
    private bool? isPaid;
    private bool isPaidAndReceived;
    private FigureAspect? aspect;
    private PublishedBaseKind? baseKind;
    private PlaceScope? scope;
    private EntityRole? role;
    private string? other;
    private string? variant;

    /// <summary>The year that is compared with, where one is named.</summary>
    public int? BaseYear { get; set; }

    public void AddUnknown(char letter) => residue.Append(letter);

    public void Add(Feature feature)
    {
        switch (feature.Kind)
        {
            case FeatureKind.Metric:
                metrics.Add(PublishedMetric.Find(feature.Detail)!);
                break;
            case FeatureKind.Statistic:
                AddStatistic(feature.Detail);
                break;
            case FeatureKind.Change or FeatureKind.ChangeRate:
                AddChange(feature);
                break;
            case FeatureKind.Base or FeatureKind.Compare:
                AddComparison(feature);
                break;
            case FeatureKind.Goal:
                aspect = FigureAspect.Goal;
                break;
            case FeatureKind.Share:
                aspect = FigureAspect.Share;
                break;
            case FeatureKind.SingleIndex:
                aspect = FigureAspect.SingleIndex;
                break;
            case FeatureKind.Place:
                isPlace = true;
                break;
            case FeatureKind.End:
                AddEnd(feature.Detail);
                break;
            case FeatureKind.Unit:
                units.Add(UnitOf(feature.Detail));
                break;
            default:
                AddWord(feature);
                break;
        }
    }

    /// <summary>The phrase, with the periods that were found beside the words.</summary>
    public Phrase Build(IReadOnlyList<PeriodHint> periods)
    {
        var changed = isChange || isCompared;
        return new Phrase
        {
            Metric = metrics.Count == 1 ? metrics.First() : null,
            HasSeveralMetrics = metrics.Count > 1,
            Aspect = changed ? FigureAspect.Change : aspect ?? (baseKind is not null || BaseYear is not null ? FigureAspect.Base : null),
            Base = BaseOf(),
            Sign = SignOf(changed),
            IsRate = isRate,
            IsPlace = isPlace,
            IsFromBottom = isFromBottom ?? EndOfOrder(),
            Scope = isPlace ? scope : null,
            Statistics = statistics,
            Unit = units.Count == 1 ? units.First() : null,
            IsPaid = isPaidAndReceived ? null : isPaid,
            Role = role,
            // A change against a goal (较目标) is how far it is reached, no change on a year.
            Other = changed && aspect == FigureAspect.Goal ? "progress" : other,
            Variant = variant,
            Periods = periods,
            // An order by size tells the end only where it is known whether small is good.
            Residue = isAscending is not null && metrics.Count != 1 ? residue + OrderBySize : residue.ToString(),
        };
    }

    /// <summary>Whether an order by size begins with the worst: 由高到低 of concentrations, 由低到高 of ratios.</summary>
    private bool? EndOfOrder() => isAscending is { } ascending && metrics.Count == 1 ? ascending != metrics.First().IsLowerBetter : null;

    private void AddEnd(string detail)
    {
        if (detail is "bottom" or "top")
            isFromBottom = detail == "bottom";
        else
            isAscending = detail == "ascending";
    }

    private PublishedBase? BaseOf()
    {
        if (BaseYear is { } year && (baseKind is null or PublishedBaseKind.LastYear))
            return new PublishedBase(PublishedBaseKind.FixedYear, year);
        return baseKind is { } kind ? new PublishedBase(kind) : null;
    }

    private SignMeaning? SignOf(bool changed)
    {
        if (!changed)
            return null;
        // 同比 and 变化 say nothing of the sign, so a word that does wins over them; two that do, as in 上升或下降, leave it to the cells.
        signs.Remove(SignMeaning.Neutral);
        return signs.Count switch
        {
            0 => SignMeaning.Neutral,
            1 => signs.First(),
            _ => SignMeaning.Unclear,
        };
    }

    private void AddStatistic(string detail)
    {
        if (detail is "highest" or "lowest")
            aspect = detail == "highest" ? FigureAspect.Highest : FigureAspect.Lowest;
        else
            statistics.Add(detail);
    }

    private void AddChange(Feature feature)
    {
        isChange = true;
        isRate |= feature.Kind == FeatureKind.ChangeRate;
        signs.Add(feature.Detail switch
        {
            "fall" => SignMeaning.Fall,
            "rise" => SignMeaning.Rise,
            "better" => SignMeaning.Better,
            "worse" => SignMeaning.Worse,
            _ => SignMeaning.Neutral,
        });
    }

    private void AddComparison(Feature feature)
    {
        isCompared |= feature.Kind == FeatureKind.Compare;
        PublishedBaseKind? kind = feature.Detail switch
        {
            "last_year" => PublishedBaseKind.LastYear,
            "previous" => PublishedBaseKind.Previous,
            "3y" => PublishedBaseKind.ThreeYears,
            _ => null,
        };
        // 同比三年均值 is compared with the three years: the particular base wins over the usual one.
        if (kind is not null && baseKind is null or PublishedBaseKind.LastYear)
            baseKind = kind ?? baseKind;
    }

    private void AddWord(Feature feature)
    {
        switch (feature.Kind)
        {
            case FeatureKind.Scope:
                scope = feature.Detail switch { "city" => PlaceScope.City, "province" => PlaceScope.Province, _ => PlaceScope.Nation };
                break;
            case FeatureKind.Payment:
                isPaidAndReceived |= isPaid is { } paid && paid != (feature.Detail == "pay");
                isPaid = feature.Detail == "pay";
                metrics.Add(PublishedMetric.Money);
                break;
            case FeatureKind.Role:
                role = feature.Detail switch { "ordinal" => EntityRole.Ordinal, "period" => EntityRole.Period, _ => EntityRole.Indicator };
                break;
            case FeatureKind.Other:
                other = feature.Detail;
                break;
            case FeatureKind.Variant:
                variant = feature.Detail;
                break;
            default:
                break;
        }
    }

    private static FigureUnit UnitOf(string detail) => detail switch
    {
        "ug" => FigureUnit.Micrograms,
        "mg" => FigureUnit.Milligrams,
        "percent" => FigureUnit.Percent,
        "points" => FigureUnit.Points,
        "days" => FigureUnit.Days,
        "money" => FigureUnit.Money,
        _ => FigureUnit.Deposition,
    };
}

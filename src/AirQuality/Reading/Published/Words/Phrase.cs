using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Periods;

namespace AirQuality.Reading.Published.Words;

/// <summary>What a header, a row label or both together say about a figure. What is <c>null</c> is not said.</summary>
internal sealed record Phrase
{
    /// <summary>A phrase that says nothing.</summary>
    public static Phrase Empty { get; } = new();

    public PublishedMetric? Metric { get; init; }

    /// <summary>Whether different metrics are named, so that none of them is meant alone.</summary>
    public bool HasSeveralMetrics { get; init; }

    public FigureAspect? Aspect { get; init; }

    public PublishedBase? Base { get; init; }

    public SignMeaning? Sign { get; init; }

    /// <summary>Whether a change is in per cent by its word (变化率).</summary>
    public bool IsRate { get; init; }

    public bool IsPlace { get; init; }

    /// <summary>Whether a place stands under a heading of its metric and names none itself, so that it may be by the change as well.</summary>
    public bool IsPlaceOfGroup { get; init; }

    public bool? IsFromBottom { get; init; }

    public PlaceScope? Scope { get; init; }

    /// <summary>The statistic: <c>p90</c>, <c>p95</c>, <c>p98</c>, <c>8h</c>, <c>1h</c>, <c>mean</c>.</summary>
    public IReadOnlyList<string> Statistics { get; init; } = [];

    public FigureUnit? Unit { get; init; }

    /// <summary>Whether the money is paid; <c>null</c> when that is not said.</summary>
    public bool? IsPaid { get; init; }

    public EntityRole? Role { get; init; }

    /// <summary>Something known that is no figure of ours.</summary>
    public string? Other { get; init; }

    public string? Variant { get; init; }

    public IReadOnlyList<PeriodHint> Periods { get; init; } = [];

    /// <summary>The letters nobody understands.</summary>
    public string Residue { get; init; } = string.Empty;

    /// <summary>Whether it says something and every word of it is understood.</summary>
    public bool IsUnderstood => Residue.Length == 0 && SaysAnything;

    /// <summary>Whether it says anything at all.</summary>
    public bool SaysAnything => Metric is not null || Aspect is not null || Base is not null || IsPlace || Unit is not null || Role is not null
        || Other is not null || IsPaid is not null || Periods.Count > 0 || Statistics.Count > 0 || HasSeveralMetrics || IsFromBottom is not null;

    /// <summary>Whether there is not even a word that is not understood.</summary>
    public bool IsEmpty => !SaysAnything && Residue.Length == 0;

    /// <summary>This phrase under another one that stands above it or beside its row: what is said nearer to the figure wins.</summary>
    public Phrase Under(Phrase outer)
    {
        // 综合指数 under 综合指数排名, beside 名次: the heading of the list is by what it ranks, the column is the figure.
        if (!IsPlace && outer.IsPlace && Metric is not null && Metric == outer.Metric)
            outer = outer with { IsPlace = false, IsFromBottom = null, Scope = null };
        // A metric named nearer than the "other" of a group makes the group a mere heading: 主要污染物 above SO2, NO2.
        var saysFigure = Metric is not null || Aspect is not null || IsPlace || IsPaid is not null;
        var isWithinOuterChange = Aspect is null && outer.Aspect is FigureAspect.Change;
        return new Phrase
        {
            Metric = Metric ?? outer.Metric,
            HasSeveralMetrics = HasSeveralMetrics || (Metric is null && outer.HasSeveralMetrics),
            Aspect = Aspect ?? outer.Aspect,
            Base = Base ?? outer.Base,
            Sign = Sign ?? outer.Sign,
            IsRate = IsRate || (isWithinOuterChange && outer.IsRate),
            IsPlace = IsPlace || outer.IsPlace,
            IsPlaceOfGroup = IsPlaceOfGroup || (IsPlace && Metric is null && Aspect is null && outer.Metric is not null && !outer.IsPlace),
            IsFromBottom = IsFromBottom ?? outer.IsFromBottom,
            Scope = Scope ?? outer.Scope,
            Statistics = [.. Statistics, .. outer.Statistics],
            // The unit above a group is that of its values: (μg/m3) above 2024年, 同比 is no unit of the change.
            Unit = Unit ?? (Aspect is FigureAspect.Change && outer.Aspect is not FigureAspect.Change ? null : outer.Unit),
            IsPaid = IsPaid ?? outer.IsPaid,
            Role = Role ?? (saysFigure ? null : outer.Role),
            Other = Other ?? (saysFigure ? null : outer.Other),
            Variant = Variant ?? outer.Variant,
            Periods = Combine(Periods, outer.Periods),
            Residue = Residue + outer.Residue,
        };
    }

    private static IReadOnlyList<PeriodHint> Combine(IReadOnlyList<PeriodHint> inner, IReadOnlyList<PeriodHint> outer)
    {
        if (inner.Count == 0 || outer.Count == 0)
            return inner.Count == 0 ? outer : inner;
        if (inner.Count > 1 || outer.Count > 1)
            return inner;
        var near = inner[0];
        var far = outer[0];
        // A year under months (2024年 under 8月) and months under a year are one period together.
        if (near.Shape == PeriodShape.Year && far.Year is null && far.IsDated)
            return [far with { Year = near.Year }];
        return far.Shape == PeriodShape.Year && near.Year is null && near.IsDated ? [near with { Year = far.Year }] : inner;
    }
}

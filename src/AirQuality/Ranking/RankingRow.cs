using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>A line of a ranking of a period: the place of an area, its figure, and how both moved.</summary>
public sealed record RankingRow
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>1 for the first; <c>null</c> without a place.</summary>
    public int? Place { get; init; }

    /// <summary>1 for the last, counted from the bottom; <c>null</c> without a place.</summary>
    public int? PlaceFromBottom { get; init; }

    /// <summary>Whether other areas share the place (并列).</summary>
    public bool IsTied { get; init; }

    /// <summary>The figure ranked by; <c>null</c> when there is none.</summary>
    public decimal? Value { get; init; }

    /// <summary>Where the figure comes from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureOrigin Origin { get; init; }

    /// <summary>The place a publication prints, where it is not <see cref="Place"/>; else <c>null</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PrintedPlace { get; init; }

    /// <summary>The change of the figure on last year: %, percentage points or days; <c>null</c> without valid figures of both, and for a mean of places.</summary>
    public decimal? Change { get; init; }

    /// <summary>The main pollutants of the composite index; empty without an index.</summary>
    public IReadOnlyList<Pollutant> Main { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>Its places this year and last, among the areas ranked in both; <c>null</c> without data of last year.</summary>
    public PlaceChange? OnLastYear { get; init; }

    /// <summary>Its places in this period and in the one before, among the areas ranked in both; <c>null</c> without data of that period.</summary>
    public PlaceChange? OnPrevious { get; init; }

    /// <summary>Why it is not ranked, or <c>null</c>; where areas without enough data are put last it has a place all the same.</summary>
    public Reason? Reason { get; init; }

    /// <summary>The change with both periods wholly by the newer edition, where the standard changes within the period; else <c>null</c>.</summary>
    public decimal? ChangeByNewerEdition { get; init; }

    /// <summary>Place, area and value; a shared place is marked by <c>=</c>.</summary>
    /// <returns><c>12= 朝阳区, 北京市 3.70</c>; <c>– 朝阳区, 北京市</c> without a place.</returns>
    public override string ToString() => Place is null
        ? $"– {Area}"
        : FormattableString.Invariant($"{Place}{(IsTied ? "=" : string.Empty)} {Area} {Value}");
}

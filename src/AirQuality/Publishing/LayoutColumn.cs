using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>A column of a layout and how it is printed.</summary>
/// <param name="Index">The index of the column.</param>
/// <param name="Use">What it is filled with.</param>
/// <param name="Heading">Its heading, for messages.</param>
internal sealed record LayoutColumn(int Index, LayoutUse Use, string Heading)
{
    /// <summary>What a figure states, or what places are by.</summary>
    public PublishedQuantity? Quantity { get; init; }

    /// <summary>The period of the layout it is of.</summary>
    public AssessmentPeriod? Period { get; init; }

    /// <summary>The decimals printed.</summary>
    public int Decimals { get; init; }

    /// <summary>By what a value is multiplied to be printed: -1 where a fall is printed as positive, 0.001 for mg/m³, 0.01 for a fraction of one.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>What stands behind each number.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>The words for a rise and a fall, where changes are printed in words; else <c>null</c>.</summary>
    public ChangeVerbs? Verbs { get; init; }

    /// <summary>Whether cells are percentages of a workbook: 0.968 shown as 96.8%.</summary>
    public bool IsPercentCell { get; init; }

    /// <summary>Whether last year's figure stands behind it in brackets.</summary>
    public bool HasLastYear { get; init; }

    /// <summary>Whether places are counted from the bottom.</summary>
    public bool IsFromBottom { get; init; }

    /// <summary>Among whom places are.</summary>
    public PlaceScope Scope { get; init; }

    /// <summary>Whether the place of an area that shares the one above is left blank.</summary>
    public bool LeavesSharedBlank { get; init; }

    /// <summary>Whether another column states the same of the same period, as in a list that goes on in a second block.</summary>
    public bool IsLike(LayoutColumn other) => Use == other.Use && Quantity == other.Quantity && Period == other.Period;
}

using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>An area with its place.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">The value compared, at the precision of the rule.</param>
/// <param name="Place">1 for the first.</param>
/// <param name="PlaceFromBottom">1 for the last, counted from the bottom: 1 + how many areas are strictly worse (倒数第几名). Two that share the last place but one are both 2.</param>
/// <param name="IsTied">Whether other areas share the place (并列).</param>
public sealed record RankedArea(Area Area, decimal Value, int Place, int PlaceFromBottom, bool IsTied)
{
    /// <summary>Where the value comes from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigureOrigin Origin { get; init; }

    /// <summary>Place, area and value; a shared place is marked by <c>=</c>.</summary>
    /// <returns><c>12= 朝阳区, 北京市 3.70</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Place}{(IsTied ? "=" : string.Empty)} {Area} {Value}");
}

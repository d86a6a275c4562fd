namespace AirQuality.Reading.Published.Meaning;

/// <summary>How well places fit the order of a figure.</summary>
/// <param name="StrictPairs">Pairs of areas with different figures.</param>
/// <param name="Contradictions">Pairs in which the better figure does not have the better place.</param>
/// <param name="AreTiesShared">Whether equal figures always share the place.</param>
internal sealed record PlaceFit(int StrictPairs, int Contradictions, bool AreTiesShared)
{
    public bool IsConsistent => Contradictions == 0;

    public bool IsExact => IsConsistent && AreTiesShared;

    /// <summary>Holds places against figures.</summary>
    /// <param name="series">The places.</param>
    /// <param name="values">The figures.</param>
    /// <returns>How they fit where 1 is the best, and where it is the worst.</returns>
    public static (PlaceFit FromTop, PlaceFit FromBottom) Of(PlaceSeries series, IReadOnlyDictionary<int, SeriesCell> values)
    {
        var members = MembersOf(series, values);
        int strict = 0, downwards = 0, upwards = 0;
        var areShared = true;
        // All pairs, and not neighbours in the list alone: a misprint of one area is then one in its own pairs, and the share of pairs that
        // do not fit tells it from places by another figure, which fit about half of them.
        for (var i = 0; i < members.Count; i++)
        {
            var one = members[i];
            for (var j = i + 1; j < members.Count; j++)
            {
                var other = members[j];
                if (one.Group != other.Group)
                    continue;
                var order = Math.Sign(one.Value.CompareTo(other.Value));
                var byPlace = one.Place.CompareTo(other.Place);
                strict += order != 0 ? 1 : 0;
                downwards += order != 0 && byPlace == order ? 1 : 0;
                upwards += order != 0 && byPlace == -order ? 1 : 0;
                areShared &= order != 0 || byPlace == 0;
            }
        }

        return (new PlaceFit(strict, strict - downwards, areShared), new PlaceFit(strict, strict - upwards, areShared));
    }

    private static List<PlacedMember> MembersOf(PlaceSeries series, IReadOnlyDictionary<int, SeriesCell> values)
    {
        var members = new List<PlacedMember>();
        foreach (var (member, place) in series.Filled(values))
            if (values.TryGetValue(member, out var cell) && cell.Value is { } value)
                members.Add(new PlacedMember(place, cell.Quantity.IsLowerBetter ? value : -value, series.IsRestarted ? series.GroupOf(member) : string.Empty));
        return members;
    }

    /// <summary>An area that has both.</summary>
    /// <param name="Place">Its place.</param>
    /// <param name="Value">Its figure, the less the better.</param>
    /// <param name="Group">Among whom it has the place.</param>
    private readonly record struct PlacedMember(int Place, decimal Value, string Group);
}

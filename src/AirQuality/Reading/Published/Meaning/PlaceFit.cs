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
    /// <param name="isFromBottom">Whether 1 is the worst.</param>
    public static PlaceFit Of(PlaceSeries series, IReadOnlyDictionary<int, SeriesCell> values, bool isFromBottom)
    {
        var places = series.Filled(values);
        var members = places.Keys.Where(m => values.TryGetValue(m, out var cell) && cell.Value is not null).ToList();
        int strict = 0, contradictions = 0;
        var areShared = true;
        // All pairs, and not neighbours in the list alone: a misprint of one area is then one in its own pairs, and the share of pairs that
        // do not fit tells it from places by another figure, which fit about half of them.
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                if (series.IsRestarted && series.GroupOf(members[i]) != series.GroupOf(members[j]))
                    continue;
                var order = Order(values[members[i]], values[members[j]]) * (isFromBottom ? -1 : 1);
                var byPlace = places[members[i]].CompareTo(places[members[j]]);
                strict += order != 0 ? 1 : 0;
                contradictions += order != 0 && byPlace != order ? 1 : 0;
                areShared &= order != 0 || byPlace == 0;
            }
        }

        return new PlaceFit(strict, contradictions, areShared);
    }

    /// <summary>-1 when the first is the better one.</summary>
    private static int Order(SeriesCell one, SeriesCell other)
    {
        var order = Math.Sign(one.Value!.Value.CompareTo(other.Value!.Value));
        return one.Quantity.IsLowerBetter ? order : -order;
    }
}

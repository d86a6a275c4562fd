using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Targets.Budgets;

/// <summary>The days so far of a percentile and how many are to come.</summary>
/// <param name="Ordered">The valid days' values in ascending order, in thousandths.</param>
/// <param name="Remaining">How many days are to come.</param>
/// <param name="Order">Which percentile.</param>
internal readonly record struct PercentileDays(int[] Ordered, int Remaining, int Order)
{
    /// <summary>All days.</summary>
    public int Count => Ordered.Length + Remaining;

    /// <summary>The percentile when so many of the days to come lie above any measure and the others at a level.</summary>
    public Quotient With(int above, int level)
    {
        // It hangs on the two days in order between which it lies (HJ 663), and these are found without making the year: the days so far
        // and the remaining ones are merged by counting.
        var (place, hundredths) = PercentileRule.Place(Count, Order);
        return PercentileRule.Between(At(place, above, level), hundredths == 0 ? 0 : At(place + 1, above, level), hundredths);
    }

    /// <summary>The days so far and the remaining ones, some of those above any measure and the rest at a level: which value has a place in their order.</summary>
    private int At(int index, int above, int level)
    {
        var below = Array.BinarySearch(Ordered, level);
        below = below < 0 ? ~below : below;
        var rest = Remaining - above;
        return index < below ? Ordered[index]
            : index < below + rest ? level
            : index - rest < Ordered.Length ? Ordered[index - rest]
            : Concentration.MaxThousandths;
    }
}

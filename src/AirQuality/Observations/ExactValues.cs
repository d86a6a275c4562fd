using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>The unrounded values of neighbouring days of an area, as <see cref="DailyValues"/> keeps them.</summary>
internal readonly ref struct ExactValues
{
    private readonly ReadOnlySpan<int> published;
    private readonly ReadOnlySpan<int> roundedOff;
    private readonly ReadOnlySpan<byte> furtherMembers;
    private readonly ReadOnlySpan<DayValue> whole;

    /// <summary>Values that are kept as they are.</summary>
    public ExactValues(ReadOnlySpan<DayValue> whole) => this.whole = whole;

    /// <summary>Values that are kept as what was published and what rounding took off.</summary>
    /// <param name="published">Codes.</param>
    /// <param name="roundedOff">What is to be added to them, in parts of a thousandth; empty where nothing is.</param>
    /// <param name="furtherMembers">How many members they are means of, besides the first; empty where there is no other.</param>
    public ExactValues(ReadOnlySpan<int> published, ReadOnlySpan<int> roundedOff, ReadOnlySpan<byte> furtherMembers)
    {
        this.published = published;
        this.roundedOff = roundedOff;
        this.furtherMembers = furtherMembers;
    }

    public int Length => whole.IsEmpty ? published.Length : whole.Length;

    public DayValue this[int day]
    {
        get
        {
            if (!whole.IsEmpty)
                return whole[day];
            var code = published[day];
            if (code < 0)
                return DayValue.Missing;
            var members = furtherMembers.IsEmpty ? 1 : furtherMembers[day] + 1;
            return new DayValue(((long)code * DayValue.Unit * members) + (roundedOff.IsEmpty ? 0 : roundedOff[day]), members);
        }
    }

    public ExactValues Slice(int first, int count) => whole.IsEmpty
        ? new(published.Slice(first, count), roundedOff.IsEmpty ? default : roundedOff.Slice(first, count), furtherMembers.IsEmpty ? default : furtherMembers.Slice(first, count))
        : new(whole.Slice(first, count));

    public DayValue[] ToArray()
    {
        var values = new DayValue[Length];
        for (var day = 0; day < values.Length; day++)
            values[day] = this[day];
        return values;
    }
}

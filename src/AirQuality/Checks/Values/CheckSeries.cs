using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Checks.Values;

/// <summary>The values of a station or area and a pollutant.</summary>
/// <param name="Values">The grid.</param>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Place">The row.</param>
internal readonly record struct CheckSeries(CheckValues Values, Pollutant Pollutant, int Place)
{
    /// <summary>The values in thousandths; negative where there is none.</summary>
    public ReadOnlySpan<int> Codes => Values.Codes(Pollutant, Place);

    /// <summary>What messages name it by.</summary>
    public string Label => $"{Values.Name(Place)}: {Pollutant.Key()}";

    /// <summary>What a finding from one of its values on is about.</summary>
    public CheckMark Mark(int index) => new(Label, Values.Moment(Place, index));

    /// <summary>The values that are not missing, the smallest first.</summary>
    public int[] Sorted()
    {
        var known = Codes.ToArray().Where(c => c >= 0).ToArray();
        Array.Sort(known);
        return known;
    }

    /// <summary>A value as people write it.</summary>
    public static string Text(int code) => (code / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
}

using System.Runtime.Intrinsics;

namespace AirQuality.Kernels;

internal static class VectorTools
{
    /// <summary>The largest of eight.</summary>
    public static int Largest(Vector256<int> values)
    {
        var four = Vector128.Max(values.GetLower(), values.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two.ToScalar(), two.GetElement(1));
    }

    /// <summary>The smallest of eight.</summary>
    public static int Smallest(Vector256<int> values) => ~Largest(~values);
}

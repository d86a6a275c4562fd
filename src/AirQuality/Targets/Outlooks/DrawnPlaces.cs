using AirQuality.Numerics;

namespace AirQuality.Targets.Outlooks;

/// <summary>Where one area stands in each simulation.</summary>
/// <param name="Better">How many areas have a smaller index.</param>
/// <param name="Worse">How many have a larger one; those that tie with it are in neither.</param>
internal readonly record struct DrawnPlaces(int[] Better, int[] Worse)
{
    /// <summary>The places of areas.</summary>
    /// <param name="indices">For each area its index in every simulation, in steps.</param>
    /// <param name="parallel">How many threads, and what stops them.</param>
    public static DrawnPlaces[] Of(long[][] indices, ParallelOptions parallel)
    {
        var simulations = indices.Length == 0 ? 0 : indices[0].Length;
        var places = Array.ConvertAll(indices, _ => new DrawnPlaces(new int[simulations], new int[simulations]));
        Parallel.For(0, simulations, parallel, () => new NumbersBeside(indices.Length), (simulation, _, ofOne) =>
        {
            for (var area = 0; area < indices.Length; area++)
                ofOne.Numbers[area] = indices[area][simulation];
            ofOne.Take();
            for (var area = 0; area < indices.Length; area++)
                (places[area].Better[simulation], places[area].Worse[simulation]) = ofOne.Of(indices[area][simulation]);
            return ofOne;
        }, _ => { });
        return places;
    }
}

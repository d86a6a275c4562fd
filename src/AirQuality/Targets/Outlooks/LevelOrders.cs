using System.Collections.Concurrent;
using AirQuality.Numerics;
using AirQuality.Terms;
using MathNet.Numerics.Distributions;

namespace AirQuality.Targets.Outlooks;

/// <summary>Which slice of its distribution the level of a pollutant of an area lies in, in the simulations of each level, so that pollutants and areas go together as far as they do.</summary>
internal static class LevelOrders
{
    // Were all on the same slice, an index would be as unsure as its pollutants taken together, and places would hardly be unsure at all. How areas differ from each other in the change of
    // a year is correlated by 0.8 between the two kinds of particles and by 0.1 to 0.4 between other pollutants (366 cities; ranks; windows of 90 days to a year).
    private const double OfAreas = 0.4;
    private const double OfParticles = 0.9;

    // What areas have in common is the weather: a still winter raises all pollutants but ozone, which is a matter of the summer.
    private const double OfWeather = 0.8;

    // Asked for by each area and pollutant: the middles of so many equally likely slices, and what all areas have in common.
    private static readonly ConcurrentDictionary<int, double[]> NormalScores = [];
    private static readonly ConcurrentDictionary<CommonKey, double[]> Common = [];

    /// <summary>For each level the slice; every slice once.</summary>
    /// <param name="area">The area's name.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="levels">How many levels and slices there are.</param>
    /// <param name="shared">The share of the variance of the level that all areas have in common, 0 to 1.</param>
    public static int[] Of(string area, Pollutant pollutant, int levels, double shared)
    {
        Span<double> scores = stackalloc double[levels];
        Score(area, pollutant, OfAreas, scores);
        Share(Common.GetOrAdd(new CommonKey(pollutant, levels), ScoresOfAll), scores, shared);
        Span<int> byScore = stackalloc int[levels];
        for (var level = 0; level < levels; level++)
            byScore[level] = level;
        scores.Sort(byScore);
        var slices = new int[levels];
        for (var slice = 0; slice < levels; slice++)
            slices[byScore[slice]] = slice;
        return slices;
    }

    private static double[] ScoresOfAll(CommonKey key)
    {
        var scores = new double[key.Levels];
        Score("", key.Pollutant, key.Pollutant == Pollutant.O3 ? 0 : OfWeather, scores);
        return scores;
    }

    /// <summary>Normal scores of the levels, of which those of pollutants are correlated.</summary>
    private static void Score(string area, Pollutant pollutant, double correlation, Span<double> scores)
    {
        Span<double> common = stackalloc double[scores.Length];
        Shuffle(area, pollutant.ToString(), scores);
        if (pollutant is Pollutant.PM25 or Pollutant.PM10)
        {
            Shuffle(area, "particles", common);
            Share(common, scores, (OfParticles - correlation) / (1 - correlation));
        }

        Shuffle(area, "", common);
        Share(common, scores, correlation);
    }

    /// <summary>Makes scores share a part of their variance with common ones.</summary>
    private static void Share(ReadOnlySpan<double> common, Span<double> scores, double shared)
    {
        var (ofCommon, ofOwn) = (Math.Sqrt(shared), Math.Sqrt(1 - shared));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (ofCommon * common[i]) + (ofOwn * scores[i]);
    }

    /// <summary>
    /// The middles of equally likely slices of the normal distribution, in an order of its own for each use. It follows from the name of an area alone, so that an area's figures do not hang on
    /// which others there are.
    /// </summary>
    private static void Shuffle(string area, string use, Span<double> scores)
    {
        var random = new SeededRandom(new SeededRandom(Hash(use, Hash("/", Hash(area, 14695981039346656037)))).Next());
        NormalScores.GetOrAdd(scores.Length, count => [.. Enumerable.Range(0, count).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / count))]).CopyTo(scores);
        for (var i = scores.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (scores[i], scores[other]) = (scores[other], scores[i]);
        }
    }

    /// <summary>Fowler, Noll and Vo's hash: that of strings differs from run to run.</summary>
    private static ulong Hash(string text, ulong before)
    {
        foreach (var letter in text)
            before = (before ^ letter) * 1099511628211;
        return before;
    }

    private readonly record struct CommonKey(Pollutant Pollutant, int Levels);
}

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

    private static readonly ConcurrentDictionary<int, double[]> NormalScores = []; // the middles of so many equally likely slices, asked for by each area and pollutant

    /// <summary>For each level the slice; every slice once.</summary>
    /// <param name="area">The area's name.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="levels">How many levels and slices there are.</param>
    /// <param name="shared">The share of the variance of the level that all areas have in common, 0 to 1.</param>
    public static int[] Of(string area, Pollutant pollutant, int levels, double shared)
    {
        var scores = Together(Scores(new Drawing("", levels), pollutant, pollutant == Pollutant.O3 ? 0 : OfWeather), Scores(new Drawing(area, levels), pollutant, OfAreas), shared);
        var slices = new int[levels];
        foreach (var (slice, level) in Enumerable.Range(0, levels).OrderBy(level => scores[level]).Index())
            slices[level] = slice;
        return slices;
    }

    /// <summary>Normal scores of the levels, of which those of pollutants are correlated.</summary>
    private static double[] Scores(Drawing drawing, Pollutant pollutant, double correlation)
    {
        var own = drawing.Shuffled(pollutant.ToString());
        if (pollutant is Pollutant.PM25 or Pollutant.PM10)
            own = Together(drawing.Shuffled("particles"), own, (OfParticles - correlation) / (1 - correlation));
        return Together(drawing.Shuffled(""), own, correlation);
    }

    /// <summary>Scores that share a part of their variance with common ones.</summary>
    private static double[] Together(double[] common, double[] own, double shared)
    {
        var (ofCommon, ofOwn) = (Math.Sqrt(shared), Math.Sqrt(1 - shared));
        var scores = new double[own.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (ofCommon * common[i]) + (ofOwn * own[i]);
        return scores;
    }

    /// <summary>Shuffles that follow from the name of an area alone, so that an area's figures do not hang on which others there are.</summary>
    private readonly record struct Drawing(string Area, int Levels)
    {
        /// <summary>The middles of equally likely slices of the normal distribution, in an order of its own for each use.</summary>
        public double[] Shuffled(string use)
        {
            // Fowler, Noll and Vo's hash: string.GetHashCode differs from run to run.
            var seed = 14695981039346656037;
            foreach (var letter in Area + "/" + use)
                seed = (seed ^ letter) * 1099511628211;
            var random = new SeededRandom(new SeededRandom(seed).Next());
            double[] scores = [.. NormalScores.GetOrAdd(Levels, count => [.. Enumerable.Range(0, count).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / count))])];
            for (var i = Levels - 1; i > 0; i--)
            {
                var other = random.Next(i + 1);
                (scores[i], scores[other]) = (scores[other], scores[i]);
            }

            return scores;
        }
    }
}

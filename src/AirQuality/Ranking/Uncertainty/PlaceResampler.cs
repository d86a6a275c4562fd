using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;

namespace AirQuality.Ranking.Uncertainty;

/// <summary>Draws the days of a period again and again and places the areas by each draw. The answer depends on the seed alone: every draw has its own numbers, and only integers are added up.</summary>
internal sealed class PlaceResampler
{
    private readonly PlaceUncertaintyOptions options;
    private readonly IndexTerms terms;
    private readonly AreaSample[] areas;
    private readonly long[][] weighted = new long[Pollutants.Count][];
    private readonly int[] decimals = new int[Pollutants.Count];
    private readonly long[][] steps;
    private readonly int days;

    /// <summary>Of areas in the order of a ranking, all assessed over one period.</summary>
    public PlaceResampler(DailyGrid grid, IReadOnlyList<PeriodAssessment> ranked, PlaceUncertaintyOptions options, AssessmentOptions assessment)
    {
        this.options = options;
        terms = new IndexTerms(ranked[0].Edition, ranked[0].Index.Scheme);
        var period = ranked[0].Period;
        EnteringDays[] entering = [.. ranked.Select(a => new EnteringDays(grid, grid.IndexOf(a.Area), assessment.RequirePublished()))];
        areas = [.. entering.Select(a => new AreaSample(a, period.Start, period.End))];
        days = entering[0].Codes(Pollutant.SO2, period.Start, period.End).Length;
        steps = [.. ranked.Select(a =>
        {
            var present = new IndexSteps(a.Index);
            return Pollutants.All.ToArray().Select(p => present.Steps(p)).ToArray();
        })];
        foreach (var pollutant in Pollutants.All)
            decimals[(int)pollutant] = terms.Decimals(pollutant);
        foreach (var pollutant in Pollutants.All)
            weighted[(int)pollutant] = Weighted(pollutant, new IndexSteps(ranked[0].Index));
    }

    public PlaceCounts Run(CancellationToken cancellationToken)
    {
        var seeds = new ulong[options.Draws];
        var random = new SeededRandom(options.Seed);
        // One seed a draw, taken before the work is shared out: the answer does not depend on how many threads there are.
        for (var i = 0; i < seeds.Length; i++)
            seeds[i] = random.Next();
        var total = new PlaceCounts(areas.Length);
        Parallel.For(
            0,
            (seeds.Length + DrawnDays.AtOnce - 1) / DrawnDays.AtOnce,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new PlaceCounts(areas.Length),
            (batch, _, counts) =>
            {
                Place(seeds.AsSpan(batch * DrawnDays.AtOnce, Math.Min(DrawnDays.AtOnce, seeds.Length - (batch * DrawnDays.AtOnce))), counts);
                return counts;
            },
            counts =>
            {
                lock (total)
                    total.Add(counts);
            });
        return total;
    }

    /// <summary>The published index of an area for six statistics drawn, in its steps.</summary>
    private long Published(int area, ReadOnlySpan<Quotient> statistics)
    {
        long sum = 0;
        for (var p = 0; p < statistics.Length; p++)
        {
            // A draw without a valid day of a pollutant keeps the statistic as it is, rather than leave the area without a place.
            sum += weighted[p][statistics[p].Denominator > 0 ? statistics[p].Steps(decimals[p]) : steps[area][p]];
        }

        return terms.PublishedOfSum(sum);
    }

    /// <summary>A few draws at once, area by area, so that the days of an area stay close at hand.</summary>
    private void Place(ReadOnlySpan<ulong> seeds, PlaceCounts counts)
    {
        var drawn = new DrawnDays(seeds, days, Math.Clamp(days / 4, 1, options.BlockDays));
        var statistics = new Quotient[seeds.Length * Pollutants.Count];
        var published = new long[seeds.Length * areas.Length];
        for (var area = 0; area < areas.Length; area++)
        {
            areas[area].Evaluate(drawn, statistics);
            for (var i = 0; i < seeds.Length; i++)
                published[(i * areas.Length) + area] = Published(area, statistics.AsSpan(i * Pollutants.Count, Pollutants.Count));
        }

        var figures = new NumbersBeside(areas.Length);
        for (var i = 0; i < seeds.Length; i++)
            Count(published.AsSpan(i * areas.Length, areas.Length), figures, counts);
    }

    private void Count(ReadOnlySpan<long> published, NumbersBeside figures, PlaceCounts counts)
    {
        published.CopyTo(figures.Numbers);
        figures.Take();
        for (var area = 0; area < published.Length; area++)
        {
            // Equal figures share the place and the next places are skipped; ties at the end of the list extend it, as in RankingResult.Bottom.
            var (better, worse) = figures.Of(published[area]);
            counts.Add(area, better + 1);
            if (worse < options.Count)
                counts.InBottom[area]++;
            if (area + 1 < published.Length && published[area] > published[area + 1])
                counts.BehindNext[area]++;
        }
    }

    /// <summary>Single index times weight for every number of steps a statistic can have: no statistic lies above the largest day.</summary>
    private long[] Weighted(Pollutant pollutant, IndexSteps scale)
    {
        var most = new Quotient(areas.Max(a => a.Largest(pollutant)), 1).Steps(decimals[(int)pollutant]);
        var table = new long[most + 1];
        for (var k = 0; k < table.Length; k++)
            table[k] = scale.Weighted(pollutant, k);
        return table;
    }
}

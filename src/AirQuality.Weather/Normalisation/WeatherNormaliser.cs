using System.Runtime.ExceptionServices;

namespace AirQuality.Weather.Normalisation;

/// <summary>Fits the models of many series, as many at once as there are threads.</summary>
internal static class WeatherNormaliser
{
    /// <summary>Fits what is asked for.</summary>
    /// <param name="drafts">The series.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the work between two models.</param>
    /// <returns>The series, in their order; the same whatever the number of threads, as each model is fitted on one.</returns>
    public static IReadOnlyList<NormalisedSeries> Run(IReadOnlyList<SeriesDraft> drafts, NormalisationOptions options, CancellationToken cancellationToken)
    {
        var work = drafts.Where(d => d.Fit is not null).SelectMany(d => Enumerable.Range(0, BlockPlan.Folds), (draft, fold) => new OneFold(draft.Fit!, fold)).ToList();
        var degree = options.DegreeOfParallelism > 0 ? options.DegreeOfParallelism : Environment.ProcessorCount;
        try
        {
            Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken }, f => f.Fit.Run(f.Fold, options));
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<PlatformNotSupportedException>().FirstOrDefault() is { } unsupported)
        {
            ExceptionDispatchInfo.Throw(unsupported); // the one reason for all of them
        }

        return [.. drafts.Select(d => d.ToSeries(options))];
    }

    private readonly record struct OneFold(CrossFit Fit, int Fold);
}

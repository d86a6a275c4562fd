using AirQuality.Checks.Plausibility;
using AirQuality.Checks.Stated;
using AirQuality.Checks.Values;
using AirQuality.Reading;

namespace AirQuality.Checks;

/// <summary>Looks at data after they were read: whether what files state of themselves follows from their values, and whether values are such as instruments give.</summary>
/// <example><code>
/// var read = ObservationReader.Read(["data"], new ReadOptions { Lenient = true, KeepStatedFigures = true });
/// var check = DataCheck.Run(read);
/// foreach (var figure in check.Agreements)
///     Console.WriteLine($"{figure.Figure}: {figure.Agreeing} of {figure.Compared} follow");
/// </code></example>
public static class DataCheck
{
    /// <summary>Looks at what was read.</summary>
    /// <param name="set">What was read, with <see cref="ReadOptions.KeepStatedFigures"/> where it is to be held against the figures of the files.</param>
    /// <param name="options">From where on something is worth a word.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DataCheckResult Run(ObservationSet set, DataCheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        var asked = options ?? DataCheckOptions.Default;
        var log = new CheckLog(asked.MostPlaces);
        IReadOnlyList<FigureAgreement> agreements = [];
        if (CheckValues.Of(set) is { } values)
        {
            if (set.Stated is { Count: > 0 } stated)
                agreements = new StatedCheck(stated, values, asked, log, set.Report.ValuesDuplicate > 0).Compare(cancellationToken);
            PlausibilityChecks.Run(values, asked, new CheckSink(log, set.Report), cancellationToken);
        }

        return new DataCheckResult(agreements, log.Findings, log.Counts);
    }
}

using AirQuality.Checks.Plausibility;
using AirQuality.Checks.Stated;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Findings;

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

    /// <summary>Looks up the lines of findings about a station and a time, which the values no longer know: reads the files once more.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="paths">The files as they were read.</param>
    /// <param name="options">How they were read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The result; findings whose row has its values at another time or under another name stay without a line.</returns>
    /// <exception cref="ObservationFormatException">The files are no longer what they were.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DataCheckResult Locate(DataCheckResult result, IReadOnlyList<string> paths, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        List<FindingMoment> wanted = [.. result.Findings.Select(f => f.Moment).OfType<FindingMoment>()];
        if (wanted.Count == 0)
            return result;
        var locator = new RowLocator(wanted);
        ObservationReader.Read(paths, options with { Locator = locator, KeepStatedFigures = false, CountCells = false, MaxFindingsPerKind = 1, Progress = null }, cancellationToken);
        return result with { Findings = [.. result.Findings.Select(f => f.Moment is { } moment && locator.Of(moment) is { } row ? f.At(row.File, row.Sheet, row.Line) : f)] };
    }
}

using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Reads observation files of the formats <c>long</c>, <c>sites</c>, <c>uci</c> and <c>daily</c>, plain or gzip, UTF-8 or GB18030.</summary>
/// <remarks>
/// Strict reading throws at the first error; lenient reading leaves the value, row or file out, reports it and goes on.
/// Either way nothing is dropped without being counted.
/// </remarks>
/// <example><code>
/// var network = StationFile.Read("data/stations.csv");
/// var read = ObservationReader.Read(["data"], new ReadOptions { Network = network });
/// Console.WriteLine($"{read.Hours!.StationIds.Count} stations, {read.Hours.FirstDay} to {read.Hours.LastDay}, {read.Report.ValuesMissing} values missing");
/// </code></example>
public static class ObservationReader
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".txt", ".txt.gz", ".tsv", ".zip"];
    private static readonly string[] WorkbookEndings = [".xlsx", ".xlsm", ".xls"];

    /// <summary>Reads files.</summary>
    /// <param name="paths">Files, folders (their .csv, .csv.gz, .txt and .txt.gz files in order of name, without stations, targets and events files), or <c>-</c> for standard input.</param>
    /// <param name="options">How to read; by default strictly, telling the format by each header.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The observations and what became of every row and value.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error; it says where, what was expected and what was found. In lenient reading too: the days lie so far apart that a grid of them is too large.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist, or a folder holds no observation files.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ObservationSet Read(IEnumerable<string> paths, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Read(Inputs(paths, options), options ?? ReadOptions.Default, ReadingSizes.Usual, cancellationToken);
    }

    /// <summary>Reads one stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages; the area's name for daily files without an area column.</param>
    /// <param name="options">How to read; by default strictly, telling the format by the header.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The observations and what became of every row and value.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error. In lenient reading too: the days lie so far apart that a grid of them is too large.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ObservationSet Read(Stream stream, string name, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Read([new Input(name, InFolder: false, Length: null, () => stream)], options ?? ReadOptions.Default, ReadingSizes.Usual, cancellationToken);
    }

    /// <summary>Reads files of hours into days of stations. Of the hours only the day in progress of each station is kept, never the whole.</summary>
    /// <param name="paths">As for <see cref="Read(IEnumerable{string}, ReadOptions?, CancellationToken)"/>, in such an order that the days of each station come one after the other: sorted by time, or by station and time, but not with pollutants in files of their own.</param>
    /// <param name="options">How to read. A value of a day before one that its station already has values of is an error, <see cref="FindingKind.OutOfOrder"/>.</param>
    /// <param name="aggregation">The edition; the rest does not matter here.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The days, as <see cref="DayAggregator.StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/> makes them, and what became of every row and value; daily files as they are.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error. In lenient reading too: the days lie so far apart that a grid of them is too large.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist, or a folder holds no observation files.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ObservationSet ReadStationDays(IEnumerable<string> paths, ReadOptions? options = null, AggregationOptions? aggregation = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadStationDays(Inputs(paths, options), options, aggregation, cancellationToken);
    }

    /// <summary>Reads a stream of hours into days of stations. Of the hours only the day in progress of each station is kept, never the whole.</summary>
    /// <param name="stream">The bytes, in such an order that the days of each station come one after the other; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="options">How to read. A value of a day before one that its station already has values of is an error, <see cref="FindingKind.OutOfOrder"/>.</param>
    /// <param name="aggregation">The edition; the rest does not matter here.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The days, as <see cref="DayAggregator.StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/> makes them, and what became of every row and value.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error. In lenient reading too: the days lie so far apart that a grid of them is too large.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ObservationSet ReadStationDays(Stream stream, string name, ReadOptions? options = null, AggregationOptions? aggregation = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return ReadStationDays([new Input(name, InFolder: false, Length: null, () => stream)], options, aggregation, cancellationToken);
    }

    private static ObservationSet ReadStationDays(IReadOnlyList<Input> inputs, ReadOptions? asked, AggregationOptions? aggregation, CancellationToken cancellationToken)
    {
        var options = asked ?? ReadOptions.Default;
        var stream = new StationDayStream(aggregation ?? AggregationOptions.Default);
        var days = new DailyGridBuilder();
        var reading = new ReadingRun(options, new StreamCells(stream));
        var format = reading.Run(inputs, days, ReadingSizes.Usual, cancellationToken);
        var daily = format == ObservationFormat.Daily ? days.Build(reading.Span(days.Extent(options.Span))) : null;
        return new ObservationSet(format ?? options.Format, null, daily ?? stream.Finish(reading.Span(stream.Extent(options.Span)), options.Network), reading.Report())
        {
            Statuses = reading.Statuses(daily),
        };
    }

    /// <summary>Reads a stream in chunks of a size, for tests that look at their borders.</summary>
    internal static ObservationSet Read(Stream stream, string name, ReadOptions? options, int chunkSize) =>
        Read([new Input(name, InFolder: false, Length: null, () => stream)], options ?? ReadOptions.Default, ReadingSizes.Usual with { Chunk = chunkSize }, CancellationToken.None);

    /// <summary>The same with every row read by the reader of CSV, for tests that compare it with the reading of plain rows.</summary>
    internal static ObservationSet ReadByQuotes(Stream stream, string name, ReadOptions options, int chunkSize) =>
        Read([new Input(name, InFolder: false, Length: null, () => stream)], options, ReadingSizes.Usual with { Chunk = chunkSize, ReadsByQuotes = true }, CancellationToken.None);

    /// <summary>Reads files after a glance at them, however small they are, for tests.</summary>
    internal static ObservationSet ReadAfterGlance(IEnumerable<string> paths, ReadOptions options) => ReadAfterGlance(Inputs(paths, options), options);

    /// <summary>The same of inputs that can be opened again and again.</summary>
    internal static ObservationSet ReadAfterGlance(IReadOnlyList<Input> inputs, ReadOptions options) =>
        Read(inputs, options, ReadingSizes.Usual with { Glance = 0 }, CancellationToken.None);

    private static ObservationSet Read(IReadOnlyList<Input> inputs, ReadOptions options, ReadingSizes sizes, CancellationToken cancellationToken)
    {
        var hours = new HourlyGridBuilder(AnnouncedSpan.Window(inputs, options, sizes.Glance, cancellationToken));
        var days = new DailyGridBuilder();
        var reading = new ReadingRun(options, new HourCells(hours));
        try
        {
            var format = reading.Run(inputs, days, sizes, cancellationToken);
            var daily = format == ObservationFormat.Daily ? days.Build(reading.Span(days.Extent(options.Span))) : null;
            return new ObservationSet(
                format ?? options.Format,
                daily is not null ? null : hours.BuildOnce(reading.Span(hours.Extent(options.Span)), Parallelism.Degree(options.DegreeOfParallelism), cancellationToken),
                daily,
                reading.Report())
            {
                Stated = reading.Stated,
                Statuses = reading.Statuses(daily),
            };
        }
        finally
        {
            // Memory of the system's own: after an error it is not to wait for a finalizer, while the caller may read the next file.
            hours.Release();
        }
    }

    private static List<Input> Inputs(IEnumerable<string> paths, ReadOptions? options) =>
        [.. Expand(paths, options?.Workbooks is not null)];

    private static Input InputOf(string path, bool inFolder) => new(path, inFolder, path == "-" ? null : new FileInfo(path).Length, () => Open(path));

    private static Stream Open(string path) =>
        path == "-" ? Console.OpenStandardInput() : new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });

    /// <summary>The files of a folder that may hold observations, in order of name.</summary>
    internal static IReadOnlyList<string> FilesOf(string folder, bool withWorkbooks) =>
        [.. Directory.EnumerateFiles(folder).Where(f => IsReadInFolders(f, withWorkbooks)).Order(StringComparer.Ordinal)];

    /// <summary>Whether a file of a folder may hold observations, by its ending.</summary>
    internal static bool IsReadInFolders(string name, bool withWorkbooks) =>
        Array.Exists(withWorkbooks ? [.. Endings, .. WorkbookEndings] : Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Input> Expand(IEnumerable<string> paths, bool withWorkbooks)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                if (path != "-" && !File.Exists(path))
                    throw new FileNotFoundException($"{path}: expected a file or folder, found none.", path);
                yield return InputOf(path, inFolder: false);
                continue;
            }

            var files = FilesOf(path, withWorkbooks);
            if (files.Count == 0)
                throw new FileNotFoundException($"{path}: expected a folder with observation files ({string.Join(", ", Endings)}), found none.", path);
            foreach (var file in files)
                yield return InputOf(file, inFolder: true);
        }
    }
}

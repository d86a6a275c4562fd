using AirQuality.Observations;
using CsvHelper;

namespace AirQuality.Csv;

/// <summary>Reads observation files of the formats <c>long</c>, <c>sites</c>, <c>uci</c> and <c>daily</c>, plain or gzip, UTF-8 or GB18030.</summary>
/// <remarks>
/// Strict reading throws at the first error; lenient reading leaves the value, row or file out, reports it and goes on.
/// Either way nothing is dropped without being counted.
/// </remarks>
public static class ObservationReader
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".txt", ".txt.gz"];

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
        var reading = new Reading(options ?? ReadOptions.Default, cancellationToken);
        foreach (var (path, inFolder) in Expand(paths))
        {
            using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            reading.Add(stream, path, inFolder);
        }

        return reading.Finish();
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
        var reading = new Reading(options ?? ReadOptions.Default, cancellationToken);
        reading.Add(stream, name);
        return reading.Finish();
    }

    private static IEnumerable<(string Path, bool InFolder)> Expand(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                if (path != "-" && !File.Exists(path))
                    throw new FileNotFoundException($"{path}: expected a file or folder, found none.", path);
                yield return (path, false);
                continue;
            }

            var files = Directory.EnumerateFiles(path).Where(f => Array.Exists(Endings, e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal).ToList();
            if (files.Count == 0)
                throw new FileNotFoundException($"{path}: expected a folder with observation files ({string.Join(", ", Endings)}), found none.", path);
            foreach (var file in files)
                yield return (file, true);
        }
    }

    /// <summary>One reading of one or more inputs into one grid.</summary>
    private sealed class Reading(ReadOptions options, CancellationToken cancellationToken)
    {
        private readonly ReadSession session = new(options);
        private readonly HourlyGridBuilder hours = new();
        private readonly DailyGridBuilder days = new();
        private ObservationFormat? read;

        public void Add(Stream stream, string name, bool inFolder = false)
        {
            session.File = name;
            session.Files++;
            using var source = TextSource.Open(stream, session);
            var line = 0L;
            try
            {
                if (ReadHeader(source, inFolder, out line) is { } header)
                    ReadRows(source, header, ref line);
                if (source.IsDamaged)
                    session.Add(FindingKind.DamagedGzip, line, column: null, "a whole gzip stream", "one that is cut off or damaged after this line");
            }
            catch (CsvFormatException error)
            {
                session.Rows++;
                session.RejectRow(FindingKind.MalformedRow, error.LineNumber, column: null, "rows of CSV (RFC 4180)", error.Message);
            }
        }

        public ObservationSet Finish()
        {
            var daily = read == ObservationFormat.Daily;
            var extent = daily ? days.Extent(options.Span) : hours.Extent(options.Span);
            if (!extent.Fits || (extent.IsScattered && options.Span is null))
            {
                throw new ObservationFormatException(new Finding(
                    FindingKind.OutsideSpan, session.Files == 1 ? session.File : $"{session.Files} files", 0, Column: null, "days near each other, or the days to read named", extent.ToString()));
            }

            return new ObservationSet(
                read ?? options.Format,
                daily ? null : hours.Build(options.Span),
                daily ? days.Build(options.Span) : null,
                session.Report());
        }

        private Header? ReadHeader(TextSource source, bool inFolder, out long line)
        {
            line = 0;
            if (!source.Rows.Read())
            {
                session.Add(FindingKind.EmptyFile, 0, column: null, Header.KnownFormats, "an empty file");
                return null;
            }

            line = source.Rows.LineNumber;
            var header = new Header([.. Enumerable.Range(0, source.Rows.FieldCount).Select(source.Rows.GetString)]);
            if (header.Companion is { } companion && inFolder)
            {
                session.Add(FindingKind.CompanionFile, line, column: null, "observations", $"a file of {companion}, which was passed over");
                return null;
            }

            var format = header.Format;
            var problem = format is null || header.Repeated is not null ? null : Unfit(header, format.Value, source);
            if (format is null || header.Repeated is not null || problem is not null)
            {
                var found = header.Companion is { } other ? $"a file of {other}" : header.Repeated is { } repeated ? $"a second column for the meaning of '{repeated}'" : problem ?? ReadSession.Quote(source.Rows.RawRecord);
                session.Add(FindingKind.UnknownHeader, line, column: null, Expected(), found);
                return null;
            }

            read ??= format;
            return header;
        }

        private string Expected() => options.Format == ObservationFormat.Auto ? Header.KnownFormats : $"a header of format {options.Format.ToString().ToLowerInvariant()}";

        private string? Unfit(Header header, ObservationFormat format, TextSource source)
        {
            if (options.Format != ObservationFormat.Auto && options.Format != format)
                return $"one of format {format.ToString().ToLowerInvariant()}";
            if (read is { } before && (before == ObservationFormat.Daily) != (format == ObservationFormat.Daily))
                return $"a {format.ToString().ToLowerInvariant()} file after {before.ToString().ToLowerInvariant()} files; daily and hourly files cannot be mixed";
            if (format != ObservationFormat.Daily)
                return null;
            using var ahead = source.LookAhead();
            return DailyReader.ShiftedColumn(header, ahead) is { } column ? $"columns that look shifted against it: '{column}' is smaller than CO in most rows" : null;
        }

        private void ReadRows(TextSource source, Header header, ref long line)
        {
            Action<CsvReader, long> readRow = header.Format switch
            {
                ObservationFormat.Long => new LongReader(session, hours, header).Read,
                ObservationFormat.Uci => new UciReader(session, hours, header).Read,
                ObservationFormat.Sites => new SitesReader(session, hours, header, line).Read,
                _ => new DailyReader(session, days, header).Read,
            };
            var rows = source.Rows;
            var before = session.Rows;
            while (rows.Read())
            {
                if ((session.Rows & 0xFFF) == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                line = rows.LineNumber;
                session.Rows++;
                if (source.IsCutRow)
                    session.RowsRejected++; // the damage is reported with this line
                else if (rows.FieldCount != header.Names.Count)
                    session.RejectRow(FindingKind.WrongCellCount, line, column: null, $"{header.Names.Count} cells as in the header", $"{rows.FieldCount} cells");
                else
                    readRow(rows, line);
            }

            if (session.Rows == before)
                session.Add(FindingKind.EmptyFile, line, column: null, "data rows after the header", "none");
        }
    }
}

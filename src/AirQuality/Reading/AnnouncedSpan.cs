using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;
using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading;

/// <summary>
/// A glance at the first and the last rows of files, for the days that are to be expected in them. No more than that: a wrong
/// guess costs time and memory, never a value.
/// </summary>
internal static class AnnouncedSpan
{
    /// <summary>So many bytes of input that a glance takes little beside them.</summary>
    public const long LeastBytes = 4 << 20;

    private const int Piece = 64 * 1024;

    /// <summary>Room for all that is looked at of a file, and for seeing that there is no more.</summary>
    private const int Room = 4 * Piece;

    /// <summary>The most bytes of a grid that a byte of its files is expected to stand for: it is one where rows are short and full, and more where values are missing.</summary>
    private const long GridBytesOfInputByte = 3;

    /// <summary>A guess for inputs whose size is not known.</summary>
    private const long GridBytesOfUnknown = 256 << 10;

    /// <summary>A place for the hours that are to be expected: those of the span asked for, or of large files those that a glance tells.</summary>
    public static HourWindow? Window(IReadOnlyList<Input> inputs, ReadOptions options, long leastBytes, CancellationToken cancellationToken)
    {
        var bytesOfGrid = GridBytesOfInputByte * inputs.Sum(i => i.Length ?? 0);
        var bytesOfBlock = inputs.All(i => i.Length > 0) ? bytesOfGrid : GridBytesOfUnknown;
        if (options.Span is not null)
            return new HourWindow(options.Span, (long)Array.MaxLength * sizeof(int), bytesOfBlock);
        if (inputs.Count == 0 || bytesOfGrid < GridBytesOfInputByte * leastBytes || inputs[0].Length is null or 0 || inputs[^1].Length is null or 0)
            return null;
        // Files come in the order of their names, which is mostly that of time: the first and the last of them hold the ends.
        var days = Days(inputs.Count == 1 ? inputs : [inputs[0], inputs[^1]], options, cancellationToken);
        return days is null ? null : new HourWindow(days, bytesOfGrid, bytesOfBlock);
    }

    /// <summary>The days from the first to the last in the rows looked at; <c>null</c> when there are none, or no way to look.</summary>
    public static DateInterval? Days(IEnumerable<Input> inputs, ReadOptions options, CancellationToken cancellationToken)
    {
        var seen = new DaysSeen();
        try
        {
            new ReadingRun(options with { Lenient = true, Span = null, MaxFindingsPerKind = 0, DegreeOfParallelism = 1, Progress = null, KeepStatedFigures = false, CountCells = false }, seen)
                .Run(inputs.Select(i => i with { Open = () => new MemoryStream(FirstAndLast(i)) }), new DailyGridBuilder(), ReadingSizes.Usual with { Chunk = Room }, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // the reading itself will meet it, in its turn
        }

        return seen.Days;
    }

    /// <summary>The first and the last whole lines of a file; nothing where they cannot be told.</summary>
    private static byte[] FirstAndLast(Input input)
    {
        using var file = input.Open();
        if (!file.CanSeek)
            return [];
        var first = new byte[Math.Min(file.Length, 2 * Piece)];
        file.ReadExactly(first);
        if (first is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]) // packed: its end cannot be read alone
            return [];
        if (file.Length <= first.Length)
            return first;
        var last = new byte[Piece];
        file.Seek(-Piece, SeekOrigin.End);
        file.ReadExactly(last);
        return [.. first.AsSpan(0, first.AsSpan(0, Piece).LastIndexOf((byte)'\n') + 1), .. last.AsSpan(last.AsSpan().IndexOf((byte)'\n') + 1)];
    }

    private sealed class DaysSeen : ICells
    {
        private int first = int.MaxValue;
        private int last = int.MinValue;

        public DateInterval? Days => first > last ? null : new DateInterval(HourStamp.Date(HourStamp.DayOfHour(first)), HourStamp.Date(HourStamp.DayOfHour(last)));

        public int Row(string name, string? parent, AreaLevel? level) => 0;

        public void Name(int row, int time)
        {
            first = Math.Min(first, time);
            last = Math.Max(last, time);
        }

        public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => AddOutcome.Stored;
    }
}

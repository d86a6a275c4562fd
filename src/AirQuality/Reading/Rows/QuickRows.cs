using System.Runtime.CompilerServices;
using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>
/// Reads rows of one station or area of which nothing is to be told: a time like those before, a known place, plain numbers and empty cells. Of any other row
/// nothing is noted, and the parser reads it with all its checks.
/// </summary>
internal sealed class QuickRows
{
    private readonly RowParser parser;
    private readonly Chunk chunk;
    private readonly PlaceReader places;
    private readonly PlainColumn[] columns;
    private readonly ValueColumn[] cells;
    private readonly int stampColumn;
    private byte[] stamp = [];
    private int timeOfStamp;
    private bool countsEmpty;

    private QuickRows(RowParser parser, PlaceReader places)
    {
        this.parser = parser;
        this.places = places;
        chunk = parser.Chunk;
        columns = chunk.File.PlainColumns;
        cells = chunk.File.Columns;
        var binding = parser.Header.Binding;
        stampColumn = binding.Form is TimeForm.Stamp or TimeForm.Universal or TimeForm.Date ? binding.Time[0] : -1;
    }

    /// <summary>A reader of the rows of a chunk; <c>null</c> where rows hold more than a place, a time and concentrations.</summary>
    public static QuickRows? Of(RowParser parser, PlaceReader places)
    {
        var header = parser.Header;
        var file = parser.Chunk.File;
        var isPlain = header.Binding.Shape == RowShape.OnePlace && header.Flags.Count == 0 && file.Cells is null && file.PlainColumns.Length > 0;
        var states = parser.Log.Rules.KeepsStated && file.Stated is { OfRow.Columns.Count: > 0 };
        return isPlain && !states ? new QuickRows(parser, places) : null;
    }

    /// <summary>Reads a row with as many cells as there are columns.</summary>
    /// <returns>Whether it was read; if not, nothing is noted of it.</returns>
    public bool TryRead(TextRow row)
    {
        if (row.Text is not { } text || !TryTime(row, out var time) || places.Known(row) is not { } name)
            return false;
        var codes = chunk.ReserveCodes(columns.Length);
        var any = 0;
        var empty = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            ref readonly var column = ref columns[i];
            var start = row.StartOf(column.Column);
            var end = row.EndOf(column.Column);
            var number = FixedPoint.Plain(text, start, end);
            if ((uint)number >= column.Below || number == CellReader.MissingNumber)
            {
                if (start != end ? !TryScale(i, ref number) : !CountsEmpty())
                    return false;
                empty += start == end ? 1 : 0;
                number = start == end ? Concentration.MissingCode : number;
            }

            codes[i] = number;
            any |= Math.Max(number, 0);
        }

        if (any == 0 && codes.Length - empty >= ValueReader.ZerosOfNoData)
            return false;
        var log = parser.Log;
        log.Rows++;
        log.RowsUsed++;
        log.ValuesRead += codes.Length;
        log.ValuesMissing += empty;
        log.Count(FindingKind.MissingCode, empty);
        chunk.Add(name, time, row.Offset);
        chunk.CodeCount += codes.Length;
        return true;
    }

    /// <summary>Brings a plain number of a column in another unit to the one that is kept, where it is plausible.</summary>
    private bool TryScale(int column, ref int number)
    {
        var scale = cells[column].Scale;
        if (scale.IsOne || number < 0 || parser.Header.Comma == CommaMeaning.Decimal || scale.Thousandths(number * 1000L) is var thousandths && thousandths > parser.Cells.MostPlausible(cells[column].Pollutant))
            return false;
        number = (int)thousandths;
        return true;
    }

    /// <summary>The time of a row, mostly that of the row before.</summary>
    private bool TryTime(TextRow row, out int time)
    {
        time = timeOfStamp;
        if (stampColumn < 0)
            return parser.TryTime(row, out time);
        var cell = row.GetSpan(stampColumn);
        if (Same(cell, stamp))
            return true;
        if (!parser.TryTime(row, out time))
            return false;
        if (stamp.Length != cell.Length)
            stamp = new byte[cell.Length];
        cell.CopyTo(stamp);
        timeOfStamp = time;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Same(ReadOnlySpan<byte> cell, byte[] before)
    {
        // Stamps mostly have sixteen bytes or nineteen, and differ at their end.
        if (cell.Length != before.Length || before.Length == 0)
            return false;
        return cell.Length < 16
            ? cell.SequenceEqual(before)
            : Vector128At(cell, cell.Length - 16) == Vector128At(before, before.Length - 16) && Vector128At(cell, 0) == Vector128At(before, 0) && (cell.Length <= 32 || cell.SequenceEqual(before));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static System.Runtime.Intrinsics.Vector128<byte> Vector128At(ReadOnlySpan<byte> bytes, int at) => System.Runtime.Intrinsics.Vector128.Create(bytes.Slice(at, 16));

    /// <summary>Whether an empty cell is only counted, as enough are told of; once it is so it stays so.</summary>
    private bool CountsEmpty() => countsEmpty || (countsEmpty = !parser.Log.IsKept(FindingKind.MissingCode));
}

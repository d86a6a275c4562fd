using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>
/// Counts and findings of a chunk of a file, kept until it is the chunk's turn: many chunks are parsed at once, but what
/// they found is reported in the order of the input.
/// </summary>
internal sealed class ChunkLog(ReadSession session) : ReadingCounts(session.Options)
{
    private readonly long[] counted = new long[Enum.GetValues<FindingKind>().Length];
    private readonly int[] detailed = new int[Enum.GetValues<FindingKind>().Length];
    private readonly List<(int Position, FindingKind Kind, long Line, string? Column, string Expected, string Found)> details = [];
    private readonly long[] plausible = [.. Pollutants.All.ToArray().Select(p => (long)(session.Options.PlausibleMaximum(p) * Concentration.Scale))];
    private int reported;

    /// <summary>How many values of the chunk came before what is found next.</summary>
    public int Position { get; set; }

    /// <summary>Whether an error was found that ends a strict reading; what comes after it does not matter.</summary>
    public bool Stopped { get; private set; }

    public void Clear()
    {
        Rows = RowsUsed = RowsIgnored = RowsRejected = ValuesRead = ValuesStored = ValuesMissing = ValuesRejected = ValuesDuplicate = 0;
        Array.Clear(counted);
        Array.Clear(detailed);
        details.Clear();
        reported = 0;
        Position = 0;
        Stopped = false;
    }

    /// <summary>Notes a finding; the line is counted from the beginning of the chunk.</summary>
    public override void Add(FindingKind kind, long line, string? column, string expected, string found)
    {
        if (Stopped)
            return;
        Stopped = !Options.Lenient && Finding.SeverityOf(kind) == Severity.Error;
        if (!Stopped && !IsKept(kind))
        {
            counted[(int)kind]++;
            return;
        }

        detailed[(int)kind]++;
        details.Add((Position, kind, line, column, expected, found));
    }

    /// <summary>Whether another finding of a kind may be kept in detail; spares the words for those that are only counted.</summary>
    public bool IsKept(FindingKind kind) => detailed[(int)kind] < Options.MaxFindingsPerKind && !session.IsFull(kind);

    /// <summary>Passes on what was found before or at a value of the chunk.</summary>
    public void Report(int position, long linesBefore)
    {
        for (; reported < details.Count && details[reported].Position <= position; reported++)
        {
            var (_, kind, line, column, expected, found) = details[reported];
            session.Add(kind, line > 0 ? line + linesBefore : 0, column, expected, found);
        }
    }

    /// <summary>Passes on the counts and what is left of the findings.</summary>
    public void Finish(long linesBefore)
    {
        Report(int.MaxValue, linesBefore);
        session.Include(this, counted);
    }

    /// <summary>Whether a plain number is one to take as it is.</summary>
    public bool IsPlausible(int thousandths, Pollutant pollutant) => thousandths <= plausible[(int)pollutant];

    /// <summary>Counts an empty cell, of which there is no more to say once enough findings of its kind are kept.</summary>
    public bool TryCountEmpty(ReadOnlySpan<byte> cell)
    {
        if (!cell.IsEmpty || IsKept(FindingKind.MissingCode))
            return false;
        ValuesRead++;
        ValuesMissing++;
        counted[(int)FindingKind.MissingCode]++;
        return true;
    }

    /// <summary>Reads a cell. The value is missing when the cell holds none or must be left out; it is counted either way.</summary>
    public int Value(ReadOnlySpan<byte> cell, Pollutant pollutant, CarbonMonoxideUnit unit, long line, string column)
    {
        ValuesRead++;
        var kind = FixedPoint.Parse(cell, out var thousandths);
        if (kind is null or FindingKind.ExtraDecimals)
        {
            if (pollutant == Pollutant.CO && unit == CarbonMonoxideUnit.Micrograms)
                thousandths = HalfEven.Divide(thousandths, Concentration.Scale);
            if (thousandths > plausible[(int)pollutant])
            {
                ValuesRejected++;
                if (pollutant == Pollutant.CO && unit == CarbonMonoxideUnit.Milligrams)
                    Add(FindingKind.CarbonMonoxideUnit, line, column, $"CO in mg/m³, at most {Options.PlausibleMaximum(pollutant)} (is the file in µg/m³?)", Quote(cell));
                else
                    Add(FindingKind.OutOfRange, line, column, $"at most {Options.PlausibleMaximum(pollutant)} {pollutant.Unit()}", Quote(cell));
                return Concentration.MissingCode;
            }

            if (kind is not null)
                Add(FindingKind.ExtraDecimals, line, column, "at most three decimals", IsKept(FindingKind.ExtraDecimals) ? Quote(cell) : "");
            return Concentration.FromThousandths((int)thousandths).Code;
        }

        if (kind == FindingKind.MissingCode)
        {
            ValuesMissing++;
            Add(FindingKind.MissingCode, line, column, "a concentration", IsKept(FindingKind.MissingCode) ? Quote(cell) : "");
        }
        else
        {
            ValuesRejected++;
            Add(kind.Value, line, column, kind == FindingKind.Negative ? "a concentration of 0 or more" : "a number", Quote(cell));
        }

        return Concentration.MissingCode;
    }

    /// <summary>Counts a cell that is left out because its whole column is.</summary>
    public void RejectValue()
    {
        ValuesRead++;
        ValuesRejected++;
    }
}

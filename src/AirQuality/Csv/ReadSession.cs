using System.Text;
using AirQuality.Observations;

namespace AirQuality.Csv;

/// <summary>Keeps the counts and findings of one reading, and stops it at the first error when it is strict.</summary>
internal sealed class ReadSession(ReadOptions options)
{
    private const int MostShown = 80;
    private readonly Dictionary<FindingKind, long> counts = [];
    private readonly List<Finding> findings = [];
    private long[]? plausible;

    public ReadOptions Options => options;

    /// <summary>The file being read, as it was named.</summary>
    public string File { get; set; } = "";

    public int Files { get; set; }

    public long Rows { get; set; }

    public long RowsUsed { get; set; }

    public long RowsIgnored { get; set; }

    public long RowsRejected { get; set; }

    private long ValuesRead { get; set; }

    private long ValuesStored { get; set; }

    private long ValuesMissing { get; set; }

    private long ValuesRejected { get; set; }

    private long ValuesDuplicate { get; set; }

    public ReadReport Report() => new()
    {
        Files = Files,
        Rows = Rows,
        RowsUsed = RowsUsed,
        RowsIgnored = RowsIgnored,
        RowsRejected = RowsRejected,
        ValuesRead = ValuesRead,
        ValuesStored = ValuesStored,
        ValuesMissing = ValuesMissing,
        ValuesRejected = ValuesRejected,
        ValuesDuplicate = ValuesDuplicate,
        Counts = counts,
        Findings = findings,
    };

    /// <summary>Notes a finding; throws when it is an error and the reading strict.</summary>
    public void Add(FindingKind kind, long line, string? column, string expected, string found)
    {
        var count = counts.GetValueOrDefault(kind) + 1;
        counts[kind] = count;
        var error = Finding.SeverityOf(kind) == Severity.Error;
        if (count > options.MaxFindingsPerKind && (options.Lenient || !error))
            return;
        var finding = new Finding(kind, File, line, column, expected, found);
        findings.Add(finding);
        if (error && !options.Lenient)
            throw new ObservationFormatException(finding);
    }

    /// <summary>Notes a finding about a row that is left out for it.</summary>
    public void RejectRow(FindingKind kind, long line, string? column, string expected, ReadOnlySpan<byte> found) =>
        RejectRow(kind, line, column, expected, Quote(found));

    /// <inheritdoc cref="RejectRow(FindingKind, long, string, string, ReadOnlySpan{byte})"/>
    public void RejectRow(FindingKind kind, long line, string? column, string expected, string found)
    {
        RowsRejected++;
        Add(kind, line, column, expected, found);
    }

    /// <summary>Counts a cell that is left out because its whole column is.</summary>
    public void RejectValue()
    {
        ValuesRead++;
        ValuesRejected++;
    }

    /// <summary>Reads a cell. The value is missing when the cell holds none or must be left out; it is counted either way.</summary>
    public Concentration Value(ReadOnlySpan<byte> cell, Pollutant pollutant, CarbonMonoxideUnit unit, long line, string column)
    {
        ValuesRead++;
        var kind = FixedPoint.Parse(cell, out var thousandths);
        if (kind is null or FindingKind.ExtraDecimals)
        {
            if (pollutant == Pollutant.CO && unit == CarbonMonoxideUnit.Micrograms)
                thousandths = HalfEven.Divide(thousandths, Concentration.Scale);
            if (thousandths > Plausible(pollutant))
            {
                ValuesRejected++;
                if (pollutant == Pollutant.CO && unit == CarbonMonoxideUnit.Milligrams)
                    Add(FindingKind.CarbonMonoxideUnit, line, column, $"CO in mg/m³, at most {options.PlausibleMaximum(pollutant)} (is the file in µg/m³?)", Quote(cell));
                else
                    Add(FindingKind.OutOfRange, line, column, $"at most {options.PlausibleMaximum(pollutant)} {pollutant.Unit()}", Quote(cell));
                return Concentration.Missing;
            }

            if (kind is not null)
                Add(FindingKind.ExtraDecimals, line, column, "at most three decimals", IsKept(FindingKind.ExtraDecimals) ? Quote(cell) : "");
            return Concentration.FromThousandths((int)thousandths);
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

        return Concentration.Missing;
    }

    /// <summary>Counts what became of a value that was not missing.</summary>
    public void Stored(AddOutcome outcome, Concentration value, long line, string column)
    {
        if (value.IsMissing)
            return;
        switch (outcome)
        {
            case AddOutcome.Stored:
                ValuesStored++;
                break;
            case AddOutcome.SameAgain:
                ValuesDuplicate++;
                Add(FindingKind.DuplicateAgreeing, line, column, "each value once", $"{value} again");
                break;
            default:
                ValuesDuplicate++;
                Add(FindingKind.DuplicateConflicting, line, column, "the value read before, which stays", value.ToString(format: null, formatProvider: null));
                break;
        }
    }

    /// <summary>A cell as a message shows it: quoted, cut when long, control characters made visible.</summary>
    public static string Quote(ReadOnlySpan<byte> cell)
    {
        // Four bytes a character at most: enough for all that is shown.
        return Quote(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 4 * (MostShown + 1))]));
    }

    /// <inheritdoc cref="Quote(ReadOnlySpan{byte})"/>
    public static string Quote(string cell) => cell.Length == 0 ? "nothing" : $"'{VisibleText.Of(cell, MostShown)}'";

    /// <summary>Whether another finding of a kind is kept in detail; spares the words for those that are only counted.</summary>
    private bool IsKept(FindingKind kind) => counts.GetValueOrDefault(kind) < options.MaxFindingsPerKind;

    private long Plausible(Pollutant pollutant)
    {
        plausible ??= [.. Pollutants.All.ToArray().Select(p => (long)(options.PlausibleMaximum(p) * Concentration.Scale))];
        return plausible[(int)pollutant];
    }
}

using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>A table beside the observations: stations, goals, events, lists of areas. One reader for all of them, from text, gzip and workbooks.</summary>
internal sealed class SideTable
{
    private const int MostTitles = 30;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <summary>Makes a table of raw rows.</summary>
    /// <exception cref="ObservationFormatException">No row is a header of the form, or a column stands twice.</exception>
    public SideTable(SideTableForm form, RawTable raw)
    {
        Form = form;
        Raw = raw;
        if (raw.Rows.Count == 0)
            throw new ObservationFormatException(Find(FindingKind.EmptyFile, default, form.Expected, new("an empty file", "空文件")));
        var header = HeaderOf(raw);
        HeaderLine = raw.Rows[header].Line;
        Width = raw.Rows[header].Cells.Length;
        Rows = [.. raw.Rows.Skip(header + 1).Select(r => new SideRow(this, r.Line, r.Cells))];
        Lengths = [.. raw.Rows.Skip(header + 1).Select(r => r.Cells.Length)];
    }

    /// <summary>The form.</summary>
    public SideTableForm Form { get; }

    /// <summary>The rows as they stand.</summary>
    public RawTable Raw { get; }

    /// <summary>The line of the header.</summary>
    public long HeaderLine { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<SideRow> Rows { get; }

    /// <summary>How many cells the header has.</summary>
    public int Width { get; }

    private IReadOnlyList<int> Lengths { get; }

    /// <summary>The column of a key, or -1.</summary>
    public int ColumnOf(string key) => columns.GetValueOrDefault(key, -1);

    /// <summary>A finding in the table.</summary>
    public Finding Find(FindingKind kind, FindingPlace place, Bilingual expected, Bilingual found) =>
        new(kind, Raw.File, place.Line, place.Column, expected.English, found.English) { Sheet = Raw.Sheet, ExpectedInChinese = expected.Chinese, FoundInChinese = found.Chinese };

    /// <summary>The finding about a row of another length than the header; <c>null</c> when it fits. Sheets leave blank cells at the end out.</summary>
    public Finding? LengthProblem(int row) => Raw.IsSheet || Lengths[row] == Width
        ? null
        : Find(FindingKind.WrongCellCount, new(Rows[row].Line), new($"{Width} cells as in the header", $"与表头相同的{Width}个单元格"), new($"{Lengths[row]} cells", $"{Lengths[row]}个"));

    /// <summary>All rows, each of the length of the header.</summary>
    /// <exception cref="ObservationFormatException">One is not, there are none, or the file was cut off.</exception>
    public IReadOnlyList<SideRow> WholeRows()
    {
        for (var i = 0; i < Rows.Count; i++)
            if (LengthProblem(i) is { } problem)
                throw new ObservationFormatException(problem);
        if (Raw.Damage is { } damage)
            throw new ObservationFormatException(damage);
        return Rows.Count > 0 ? Rows : throw new ObservationFormatException(Find(FindingKind.EmptyFile, default, Form.Rows, new("none", "没有")));
    }

    private int HeaderOf(RawTable raw)
    {
        for (var i = 0; i < Math.Min(raw.Rows.Count, MostTitles); i++)
        {
            // Titles above the header hold no names of all required columns; a station that is called 站点 does not either.
            var keys = raw.Rows[i].Cells.Select(Form.KeyOf).ToList();
            if (!Form.Columns.All(c => !c.IsRequired || keys.Contains(c.Key)))
                continue;
            for (var c = 0; c < keys.Count; c++)
                if (keys[c] is { } key && !columns.TryAdd(key, c))
                    throw new ObservationFormatException(Find(FindingKind.UnknownHeader, new(raw.Rows[i].Line), Form.Expected, new($"two columns for {key}", $"有两列均为{key}")));
            return i;
        }

        throw new ObservationFormatException(Find(FindingKind.UnknownHeader, new(raw.Rows[0].Line), Form.Expected, ReadingCounts.Quote(raw.Rows[0].Text)));
    }
}

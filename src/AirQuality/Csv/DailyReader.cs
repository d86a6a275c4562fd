using System.Text;
using AirQuality.Observations;
using CsvHelper;

namespace AirQuality.Csv;

/// <summary>Reads the data rows of one file of format <see cref="ObservationFormat.Daily"/> into a grid.</summary>
internal sealed class DailyReader
{
    private const int RowsForVerdict = 5;

    private readonly ReadSession session;
    private readonly DailyGridBuilder builder;
    private readonly Header header;
    private readonly PollutantColumns columns;
    private readonly Dictionary<string, Area> known;
    private readonly string areaOfFile;
    private readonly int areaColumn;

    public DailyReader(ReadSession session, DailyGridBuilder builder, Header header)
    {
        (this.session, this.builder, this.header) = (session, builder, header);
        columns = new PollutantColumns(header, header.Daily);
        areaColumn = header[ColumnRole.Area] >= 0 ? header[ColumnRole.Area] : header[ColumnRole.Station];
        areaOfFile = AreaOfFile(session.File);
        known = new Dictionary<string, Area>(StringComparer.Ordinal);
        if (session.Options.Network is { } network)
            foreach (var level in Enum.GetValues<AreaLevel>())
                foreach (var area in network.Areas(level))
                    known.TryAdd(area.Name, area);
    }

    public void Read(CsvReader row, long line)
    {
        var text = row.GetSpan(header[ColumnRole.Date]);
        if (!TimeText.TryDay(text, out var date))
        {
            session.RejectRow(FindingKind.BadTime, line, header.Names[header[ColumnRole.Date]], TimeText.ExpectedDate, text);
            return;
        }

        if (session.Options.Span is { } span && !span.Contains(date))
        {
            session.RejectRow(FindingKind.OutsideSpan, line, header.Names[header[ColumnRole.Date]], $"a day of {HourlyReader.Iso(span.Start)}..{HourlyReader.Iso(span.End)}", text);
            return;
        }

        if (areaColumn >= 0 && !System.Text.Unicode.Utf8.IsValid(row.GetSpan(areaColumn)))
        {
            session.RejectRow(FindingKind.UndecodableText, line, "area", "text in UTF-8, as the file begins", row.GetSpan(areaColumn));
            return;
        }

        var name = areaColumn >= 0 ? Encoding.UTF8.GetString(row.GetSpan(areaColumn)) : areaOfFile;
        if (name.Length == 0 || (session.Options.Network is not null && !known.ContainsKey(name)))
        {
            session.RejectRow(FindingKind.UnknownStation, line, "area", session.Options.Network is null ? "an area" : "an area of the stations file", Encoding.UTF8.GetBytes(name));
            return;
        }

        session.RowsUsed++;
        var area = builder.AddArea(known.GetValueOrDefault(name) ?? new Area(name, session.Options.DailyLevel));
        columns.Read(row, line, session.Options.CarbonMonoxideUnit ?? CarbonMonoxideUnit.Milligrams, session, (p, v) => builder.Add(area, date, p, v));
    }

    /// <summary>
    /// Whether the columns stand elsewhere than the header says. CO in mg/m³ is the smallest of the six by far; where
    /// another column is smaller in most rows, names and columns do not belong together.
    /// </summary>
    public static string? ShiftedColumn(Header header, CsvReader rows)
    {
        var co = header.Daily(Pollutant.CO);
        var others = Pollutants.All.ToArray().Where(p => p != Pollutant.CO && header.Daily(p) >= 0).Select(header.Daily).ToArray();
        if (co < 0)
            return null;
        var seen = new int[header.Names.Count];
        var smaller = new int[header.Names.Count];
        for (var first = true; TryRead(rows); first = false)
        {
            if (first || rows.FieldCount != header.Names.Count || FixedPoint.Parse(rows.GetSpan(co), out var carbon) is not null || carbon > 100_000)
                continue;
            foreach (var column in others)
            {
                if (FixedPoint.Parse(rows.GetSpan(column), out var value) is not null)
                    continue;
                seen[column]++;
                smaller[column] += value < carbon ? 1 : 0;
            }
        }

        foreach (var column in others)
            if (seen[column] >= RowsForVerdict && smaller[column] * 10 >= seen[column] * 8)
                return header.Names[column];
        return null;
    }

    private static bool TryRead(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException)
        {
            return false; // the reading proper reports it
        }
    }

    private static string AreaOfFile(string file)
    {
        var name = Path.GetFileName(file);
        var end = name.AsSpan().IndexOfAny('_', '-', '.');
        return end > 0 ? name[..end] : name;
    }
}

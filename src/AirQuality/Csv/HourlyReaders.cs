using System.Text;
using AirQuality.Observations;
using CsvHelper;
using NodaTime;

namespace AirQuality.Csv;

/// <summary>Reads the data rows of one file of an hourly format into a grid.</summary>
internal abstract class HourlyReader(ReadSession session, HourlyGridBuilder builder)
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private byte[] lastStation = [];
    private int lastRow = Unknown;

    protected const int Unknown = -1;

    protected ReadSession Session => session;

    protected HourlyGridBuilder Builder => builder;

    public abstract void Read(CsvReader row, long line);

    /// <summary>The row of a station in the grid; <see cref="Unknown"/> when the network does not hold it.</summary>
    protected int StationRow(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(lastStation))
            return lastRow;
        var id = Encoding.UTF8.GetString(name);
        if (!rows.TryGetValue(id, out var found))
        {
            found = !string.IsNullOrWhiteSpace(id) && System.Text.Unicode.Utf8.IsValid(name) && (session.Options.Network is not { } network || network.TryGetStation(id, out _)) ? builder.AddStation(id) : Unknown;
            rows.Add(id, found);
        }

        (lastStation, lastRow) = (name.ToArray(), found);
        return found;
    }

    /// <summary>The number of the hour a stamp names; <c>null</c>, with the row rejected, when it lies outside the span.</summary>
    protected int? HourNumber(LocalDate date, int hour, HourLabel label, long line, ReadOnlySpan<byte> text)
    {
        var number = HourStamp.HourNumber(date, hour) - (label == HourLabel.End ? 1 : 0);
        if (session.Options.Span is not { } span || span.Contains(HourStamp.Date(Math.DivRem(number, 24).Quotient)))
            return number;
        session.RejectRow(FindingKind.OutsideSpan, line, "time", $"a day of {Iso(span.Start)}..{Iso(span.End)}", text);
        return null;
    }

    protected void RejectStation(long line, ReadOnlySpan<byte> name)
    {
        if (System.Text.Unicode.Utf8.IsValid(name))
            session.RejectRow(FindingKind.UnknownStation, line, "station", session.Options.Network is null ? "a station" : "a station of the stations file", name);
        else
            session.RejectRow(FindingKind.UndecodableText, line, "station", "text in UTF-8, as the file begins", name);
    }

    protected static bool TrySmall(ReadOnlySpan<byte> cell, int most, out int value) =>
        int.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value <= most;

    public static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}

/// <summary>The pollutant columns of a format with one row per station and hour.</summary>
internal sealed class PollutantColumns(Header header, Func<Pollutant, int> columnOf)
{
    private readonly (Pollutant Pollutant, int Column)[] columns =
        [.. Pollutants.All.ToArray().Select(p => (p, columnOf(p))).Where(c => c.Item2 >= 0)];

    public void Read(CsvReader row, long line, CarbonMonoxideUnit unit, ReadSession session, Func<Pollutant, Concentration, AddOutcome> add)
    {
        foreach (var (pollutant, column) in columns)
        {
            var name = header.Names[column];
            var value = session.Value(row.GetSpan(column), pollutant, unit, line, name);
            session.Stored(add(pollutant, value), value, line, name);
        }
    }
}

/// <summary>Format <see cref="ObservationFormat.Long"/>.</summary>
internal sealed class LongReader(ReadSession session, HourlyGridBuilder builder, Header header) : HourlyReader(session, builder)
{
    private readonly PollutantColumns columns = new(header, header.Hourly);

    public override void Read(CsvReader row, long line)
    {
        var name = row.GetSpan(header[ColumnRole.Station]);
        var time = row.GetSpan(header[ColumnRole.Time]);
        if (!TimeText.TryHour(time, out var date, out var hour))
        {
            Session.RejectRow(FindingKind.BadTime, line, header.Names[header[ColumnRole.Time]], TimeText.Expected, time);
            return;
        }

        var station = StationRow(name);
        if (station == Unknown)
        {
            RejectStation(line, name);
            return;
        }

        if (HourNumber(date, hour, Session.Options.HourLabel ?? HourLabel.End, line, time) is not { } number)
            return;
        Session.RowsUsed++;
        columns.Read(row, line, Session.Options.CarbonMonoxideUnit ?? CarbonMonoxideUnit.Milligrams, Session, (p, v) => Builder.Add(station, number, p, v));
    }
}

/// <summary>Format <see cref="ObservationFormat.Uci"/>.</summary>
internal sealed class UciReader(ReadSession session, HourlyGridBuilder builder, Header header) : HourlyReader(session, builder)
{
    private readonly PollutantColumns columns = new(header, header.Hourly);

    public override void Read(CsvReader row, long line)
    {
        if (!TrySmall(row.GetSpan(header[ColumnRole.Year]), 2200, out var year) || year < 1970
            || !TrySmall(row.GetSpan(header[ColumnRole.Month]), 12, out var month) || month < 1
            || !TrySmall(row.GetSpan(header[ColumnRole.Day]), CalendarSystem.Iso.GetDaysInMonth(year, month), out var day) || day < 1
            || !TrySmall(row.GetSpan(header[ColumnRole.Hour]), 24, out var hour))
        {
            Session.RejectRow(FindingKind.BadTime, line, "year, month, day, hour", "a date and an hour of 0 to 23", row.RawRecord);
            return;
        }

        var name = row.GetSpan(header[ColumnRole.Station]);
        var station = StationRow(name);
        if (station == Unknown)
        {
            RejectStation(line, name);
            return;
        }

        if (HourNumber(new LocalDate(year, month, day), hour, Session.Options.HourLabel ?? HourLabel.Start, line, row.RawRecord) is not { } number)
            return;
        Session.RowsUsed++;
        columns.Read(row, line, Session.Options.CarbonMonoxideUnit ?? CarbonMonoxideUnit.Micrograms, Session, (p, v) => Builder.Add(station, number, p, v));
    }
}

/// <summary>Format <see cref="ObservationFormat.Sites"/>: wide rows, scattered straight into the grid.</summary>
internal sealed class SitesReader : HourlyReader
{
    private readonly Header header;
    private readonly (int Column, int Station)[] stations;

    public SitesReader(ReadSession session, HourlyGridBuilder builder, Header header, long headerLine)
        : base(session, builder)
    {
        this.header = header;
        var fixedColumns = new[] { header[ColumnRole.Date], header[ColumnRole.Hour], header[ColumnRole.Type] };
        stations = [.. Enumerable.Range(0, header.Names.Count).Except(fixedColumns).Select(c => (c, StationRow(Encoding.UTF8.GetBytes(header.Names[c]))))];
        foreach (var (column, _) in stations.Where(s => s.Station == Unknown))
            session.Add(FindingKind.UnknownStation, headerLine, header.Names[column], "a station of the stations file", ReadSession.Quote(Encoding.UTF8.GetBytes(header.Names[column])));
    }

    public override void Read(CsvReader row, long line)
    {
        var type = row.GetSpan(header[ColumnRole.Type]);
        if (Header.PollutantOf(Encoding.UTF8.GetString(type)) is not { } pollutant)
        {
            Session.RowsIgnored++;
            Session.Add(FindingKind.IgnoredType, line, "type", "SO2, NO2, PM10, PM2.5, CO or O3", ReadSession.Quote(type));
            return;
        }

        var text = row.GetSpan(header[ColumnRole.Date]);
        if (!TimeText.TryDay(text, out var date) || !TrySmall(row.GetSpan(header[ColumnRole.Hour]), 24, out var hour))
        {
            Session.RejectRow(FindingKind.BadTime, line, "date, hour", "a date such as 20150101 and an hour of 0 to 23", row.RawRecord[..Math.Min(24, row.RawRecord.Length)]);
            return;
        }

        if (HourNumber(date, hour, Session.Options.HourLabel ?? HourLabel.End, line, text) is not { } number)
            return;
        Session.RowsUsed++;
        var unit = Session.Options.CarbonMonoxideUnit ?? CarbonMonoxideUnit.Milligrams;
        foreach (var (column, station) in stations)
        {
            if (station == Unknown)
            {
                Session.RejectValue();
                continue;
            }

            var value = Session.Value(row.GetSpan(column), pollutant, unit, line, header.Names[column]);
            Session.Stored(Builder.Add(station, number, pollutant, value), value, line, header.Names[column]);
        }
    }
}

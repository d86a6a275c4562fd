using System.Text;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads whether a row is raw or reviewed from the columns that flag it.</summary>
internal sealed class StatusReader
{
    private readonly RowParser parser;
    private readonly List<FlagColumn> columns;
    private readonly Dictionary<string, DataStatus> known = new(StringComparer.Ordinal);

    private StatusReader(RowParser parser, List<FlagColumn> columns)
    {
        this.parser = parser;
        this.columns = columns;
    }

    /// <summary>A reader of a table; <c>null</c> where no column flags whole rows.</summary>
    public static StatusReader? Of(RowParser parser) =>
        parser.Header.Flags.Where(f => f.Pollutant is null).ToList() is { Count: > 0 } columns ? new StatusReader(parser, columns) : null;

    /// <summary>Notes the status of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The station or area.</param>
    /// <param name="time">The hour or, of days, the day.</param>
    public void Read(TextRow row, RowName name, int time)
    {
        foreach (var column in columns)
        {
            var cell = RowParser.Cell(row, column.Column);
            var status = cell.IsEmpty ? DataStatus.Unsaid : StatusOf(Encoding.UTF8.GetString(cell), column.AsksWhetherReviewed);
            if (status == DataStatus.Unsaid)
                continue;
            parser.Chunk.Statuses.Add(new StatusOfRow(name, parser.Chunk.File.IsDaily ? time : HourStamp.DayOfHour(time), status));
            return;
        }
    }

    private DataStatus StatusOf(string text, bool asks)
    {
        var key = asks ? text + "?" : text;
        if (!known.TryGetValue(key, out var status))
            known.Add(key, status = StatusWords.Of(text, asks));
        return status;
    }
}

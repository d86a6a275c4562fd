using AirQuality.Reading.Columns;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>What a layout is chosen by: the columns of a table and its first rows.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Sample">The first rows.</param>
internal sealed record TableHead(ColumnTable Columns, TableSample Sample)
{
    /// <summary>The day above the table that all rows are of; <c>null</c> for none, and where columns tell the time.</summary>
    public LocalDate? TitleDate { get; init; }

    /// <summary>The column of hours beside one of dates, or -1. People call it 时间 too, where it holds 01:00 alone.</summary>
    public int Hour { get; } = Columns.Has(ColumnRole.Hour) ? Columns[ColumnRole.Hour] : IsHourAlone(Columns, Sample) ? Columns[ColumnRole.Time] : -1;

    /// <summary>The column of dates with an hour, or -1.</summary>
    public int TimeWithHour
    {
        get
        {
            foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Time, ColumnRole.UniversalTime])
                if (Columns[role] is >= 0 and var time && time != Hour && MayHaveHours(time) && !HasDaysIn(time))
                    return time;
            return Hour < 0 && Columns.Has(ColumnRole.Date) && Sample.Times(Columns[ColumnRole.Date]).Any(t => t.Hour is > 0) ? Columns[ColumnRole.Date] : -1;
        }
    }

    /// <summary>The column of dates without hours, or -1.</summary>
    public int DateAlone => Hour >= 0 || TimeWithHour >= 0 ? -1 : Columns.First(ColumnRole.Date, ColumnRole.Time);

    /// <summary>The column of the date beside that of the hour, or -1.</summary>
    public int DateBesideHour => Hour < 0 ? -1 : Columns.Has(ColumnRole.Date) ? Columns[ColumnRole.Date] : Columns[ColumnRole.Time] != Hour ? Columns[ColumnRole.Time] : -1;

    /// <summary>Whether year, month and day stand in columns of their own.</summary>
    public bool HasDateParts => Columns.Has(ColumnRole.Year) && Columns.Has(ColumnRole.Month) && Columns.Has(ColumnRole.Day);

    /// <summary>Whether the times of a column have hours, as far as the first rows tell.</summary>
    private bool MayHaveHours(int column)
    {
        // Without one time among the first rows nothing speaks against hours; the reading proper says what it meets.
        var times = Sample.Times(column).ToList();
        return times.Count == 0 || times.Exists(t => t.Hour is not null);
    }

    /// <summary>Whether a column of times has days: midnight of several of them throughout, beside the largest eight-hour mean of ozone and no hour of it.</summary>
    private bool HasDaysIn(int time)
    {
        if (Columns.Of(Pollutant.O3, Averaging.DailyMaximumEightHours, Averaging.EightHours) < 0 || Columns.Of(Pollutant.O3, Averaging.Unsaid, Averaging.Hour) >= 0)
            return false;
        var times = Sample.Times(time).ToList();
        return times.TrueForAll(t => t.Hour is 0) && times.Select(t => t.Date).Distinct().Count() > 1;
    }

    private static bool IsHourAlone(ColumnTable columns, TableSample sample) =>
        columns.Has(ColumnRole.Date) && columns.Has(ColumnRole.Time) && sample.Cells(columns[ColumnRole.Time]).Take(20).ToList() is { Count: > 0 } cells
        && cells.TrueForAll(c => LooseTime.ParseHour(c) is not null && LooseTime.Parse(c, DateOrder.Unknown) is null);
}

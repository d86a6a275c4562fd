using AirQuality.Reading.Columns;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading.Formats;

/// <summary>The ways in which tables tell the time, shared by the layouts.</summary>
internal static class TimeNeeds
{
    /// <summary>A time of hours.</summary>
    public static LayoutNeed Hours { get; } = new(new("column of time, or of date and hour", "时间列（或日期与小时列）"), head => FormOfHours(head) is not null);

    /// <summary>A date.</summary>
    public static LayoutNeed Days { get; } = new(new("column of date", "日期列"), head => FormOfDays(head) is not null);

    /// <summary>A date, or one above the table.</summary>
    public static LayoutNeed DaysOrTitle { get; } = Days with { IsMet = head => head.TitleDate is not null || FormOfDays(head) is not null };

    /// <summary>Adds the columns of hours to what is taken.</summary>
    public static TableBinding WithHours(TableBinding binding, TableHead head)
    {
        var form = FormOfHours(head)!.Value;
        var columns = head.Columns;
        return binding with
        {
            Form = form,
            Time = form switch
            {
                TimeForm.DateAndHour => [head.DateBesideHour, head.Hour],
                TimeForm.Parts => [columns[ColumnRole.Year], columns[ColumnRole.Month], columns[ColumnRole.Day], head.Hour],
                _ => [head.TimeWithHour],
            },
        };
    }

    /// <summary>Adds the columns of days to what is taken.</summary>
    public static TableBinding WithDays(TableBinding binding, TableHead head)
    {
        if (head.TitleDate is { } day)
            return binding with { IsDaily = true, Form = TimeForm.Title, Day = day };
        var form = FormOfDays(head)!.Value;
        var columns = head.Columns;
        return binding with
        {
            IsDaily = true,
            Form = form,
            Time = form == TimeForm.Date ? [head.DateAlone] : [columns[ColumnRole.Year], columns[ColumnRole.Month], columns[ColumnRole.Day]],
        };
    }

    private static TimeForm? FormOfHours(TableHead head)
    {
        // The surest first: date and hour in one column, then in two, then in four.
        if (head.TimeWithHour >= 0)
            return head.TimeWithHour == head.Columns[ColumnRole.UniversalTime] ? TimeForm.Universal : TimeForm.Stamp;
        if (head.DateBesideHour >= 0)
            return TimeForm.DateAndHour;
        return head.Hour >= 0 && head.HasDateParts ? TimeForm.Parts : null;
    }

    private static TimeForm? FormOfDays(TableHead head)
    {
        if (FormOfHours(head) is not null)
            return null;
        if (head.DateAlone >= 0)
            return TimeForm.Date;
        return head.HasDateParts && head.Hour < 0 ? TimeForm.DateParts : null;
    }
}

using AirQuality.Reading.Columns;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading.Formats;

/// <summary>Which columns of concentrations a table of hours or days takes.</summary>
internal static class ValueNeeds
{
    /// <summary>Concentrations of hours.</summary>
    public static LayoutNeed Hours { get; } = new(new("column of a pollutant", "污染物浓度列"), head => OfHours(head.Columns).Count > 0);

    /// <summary>Concentrations of days.</summary>
    public static LayoutNeed Days { get; } = new(new("column of a pollutant", "污染物浓度列"), head => OfDays(head.Columns).Count > 0);

    /// <summary>A place.</summary>
    public static LayoutNeed Place { get; } = new(new("column of a station or area", "站点或区域列"), head => PlaceColumns.Of(head.Columns).Main >= 0);

    /// <summary>The columns of hours: those that say so before those that say nothing.</summary>
    public static IReadOnlyList<PollutantColumn> OfHours(ColumnTable columns) => Of(p => columns.Of(p, Averaging.Hour, Averaging.Unsaid));

    /// <summary>The columns of days: means of days, of ozone the largest mean of eight hours.</summary>
    /// <remarks>In a table of days a column of eight-hour ozone is the day's largest; one of 24 hours is no statistic of ozone.</remarks>
    public static IReadOnlyList<PollutantColumn> OfDays(ColumnTable columns) => Of(p =>
        p == Pollutant.O3
            ? columns.Of(p, Averaging.DailyMaximumEightHours, Averaging.EightHours, Averaging.Unsaid)
            : columns.Of(p, Averaging.Day, Averaging.Unsaid));

    private static List<PollutantColumn> Of(Func<Pollutant, int> column) =>
        [.. Pollutants.All.ToArray().Select(p => new PollutantColumn(p, column(p))).Where(c => c.Column >= 0)];
}

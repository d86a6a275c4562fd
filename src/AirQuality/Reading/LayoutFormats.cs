using AirQuality.Reading.Formats;
using AirQuality.Reading.Rows;

namespace AirQuality.Reading;

/// <summary>Which layouts a format stands for, and the other way round: by their names, so that a layout more is a layout and a value of the enumeration.</summary>
internal static class LayoutFormats
{
    /// <summary>The layouts that tables may have by the options: all, those of one's own first, or those of the format asked for.</summary>
    public static IReadOnlyList<ObservationLayout> Of(ReadOptions options) => options.Format == ObservationFormat.Auto
        ? [.. options.Layouts.Select(l => new CustomLayout(l)), .. Layouts.All]
        : [.. Layouts.All.Where(l => FormatOf(l) == options.Format)];

    /// <summary>The format of a layout; a layout of somebody's own is of hours in rows.</summary>
    public static ObservationFormat FormatOf(ObservationLayout layout) =>
        Layouts.All.Contains(layout) ? Enum.Parse<ObservationFormat>(layout.Name, ignoreCase: true) : ObservationFormat.Long;
}

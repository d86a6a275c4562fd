namespace AirQuality.Standards;

/// <summary>The columns common to both editions of HJ 633, and the particle columns of each.</summary>
internal static class BreakpointTable
{
    private static readonly int[] Iaqi = [0, 50, 100, 150, 200, 300, 400, 500];

    public static IReadOnlyList<BreakpointColumn> Of(AboveLastBreakpoint truncated, int pm10At100, int pm25At100) =>
    [
        Column(AqiItem.SO2Day, AboveLastBreakpoint.LastIaqi, 0, 50, 150, 475, 800, 1600, 2100, 2620),
        // The columns of SO2 1 h and O3 8 h end at 800 in both editions; what holds above is what differs (2012 notes 2 and 3, 2026 notes b and c).
        Column(AqiItem.SO2Hour, truncated, 0, 150, 500, 650, 800),
        Column(AqiItem.NO2Day, AboveLastBreakpoint.LastIaqi, 0, 40, 80, 180, 280, 565, 750, 940),
        Column(AqiItem.NO2Hour, AboveLastBreakpoint.LastIaqi, 0, 100, 200, 700, 1200, 2340, 3090, 3840),
        Column(AqiItem.CODay, AboveLastBreakpoint.LastIaqi, 0, 2, 4, 14, 24, 36, 48, 60),
        Column(AqiItem.COHour, AboveLastBreakpoint.LastIaqi, 0, 5, 10, 35, 60, 90, 120, 150),
        Column(AqiItem.O3EightHour, truncated, 0, 100, 160, 215, 265, 800),
        Column(AqiItem.O3Hour, AboveLastBreakpoint.LastIaqi, 0, 160, 200, 300, 400, 800, 1000, 1200),
        Column(AqiItem.PM10Day, AboveLastBreakpoint.LastIaqi, 0, 50, pm10At100, 250, 350, 420, 500, 600),
        Column(AqiItem.PM25Day, AboveLastBreakpoint.LastIaqi, 0, 35, pm25At100, 115, 150, 250, 350, 500),
    ];

    private static BreakpointColumn Column(AqiItem item, AboveLastBreakpoint above, params ReadOnlySpan<int> concentrations)
    {
        var corners = new Breakpoint[concentrations.Length];
        for (var i = 0; i < corners.Length; i++)
            corners[i] = new Breakpoint(Iaqi[i], concentrations[i]);
        return new BreakpointColumn(item, corners, above);
    }
}

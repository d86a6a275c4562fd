using AirQuality.Targets.Alerts;

namespace AirQuality.Cli.Input;

/// <summary>How many areas "the last" are when nobody says: the same in every command.</summary>
internal static class UsualBottom
{
    /// <summary>A quarter of the areas, at least one, at most ten: the last ten of a dozen would be nearly everybody.</summary>
    public static int Of(int areas) => Math.Max(1, AlertOptions.Default.BottomOf(areas));
}

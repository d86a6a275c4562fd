using AirQuality.Checks.Values;

namespace AirQuality.Checks.Plausibility;

/// <summary>Looks for values that instruments and people do not give by chance. Nothing is changed by what is found.</summary>
internal static class PlausibilityChecks
{
    /// <summary>Looks for all kinds of them.</summary>
    public static void Run(CheckValues values, DataCheckOptions options, CheckSink sink, CancellationToken cancellationToken)
    {
        IValueCheck[] checks = [new StuckCheck(), new ParticlesCheck(), new CodeCheck(), new ZeroCheck(), new UnitCheck(), new MidnightCheck(), new OzoneCheck(), new CopiedDayCheck(), new CopiedStationCheck()];
        foreach (var check in checks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            check.Run(values, options, sink);
        }
    }
}

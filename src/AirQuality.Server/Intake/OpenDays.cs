using AirQuality.Server.Settings;
using NodaTime;

namespace AirQuality.Server.Intake;

/// <summary>What hours may be of.</summary>
/// <param name="First">The first day that is not closed.</param>
/// <param name="Latest">The latest stamp: an hour from now, China Standard Time, for clocks that differ.</param>
internal sealed record OpenDays(LocalDate First, LocalDateTime Latest)
{
    /// <summary>What is open now.</summary>
    public static OpenDays Of(ServerOptions options, DateTimeOffset now)
    {
        var latest = LocalDateTime.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime).PlusHours(1);
        return new OpenDays(options.OpenFrom ?? latest.Date.PlusDays(-options.LateDays), latest);
    }
}

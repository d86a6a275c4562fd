using AirQuality.Server.Settings;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>What hours may be of.</summary>
/// <param name="First">The first day that is not closed.</param>
/// <param name="Latest">The latest stamp: an hour from now, China Standard Time, for clocks that differ.</param>
internal sealed record OpenDays(LocalDate First, LocalDateTime Latest)
{
    /// <summary>What is open now.</summary>
    public static OpenDays Of(ServerOptions options, DateTimeOffset now) => new(FirstOf(options, now), LatestOf(now));

    /// <summary>The first day that is not closed.</summary>
    public static LocalDate FirstOf(ServerOptions options, DateTimeOffset now) => options.OpenFrom ?? LatestOf(now).Date.PlusDays(-options.LateDays);

    private static LocalDateTime LatestOf(DateTimeOffset now) => LocalDateTime.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime).PlusHours(1);
}

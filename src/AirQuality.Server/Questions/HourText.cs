using NodaTime;

namespace AirQuality.Server.Questions;

/// <summary>Hours as text: 2026-11-22T13:00 is the hour that ends at 13:00, China Standard Time.</summary>
internal static class HourText
{
    public static string Of(LocalDateTime end) => FormattableString.Invariant($"{end:uuuu-MM-dd'T'HH:mm}");
}

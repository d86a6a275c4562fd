using AirQuality.Indices;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Options;

/// <summary>From which day on incomplete hours are withheld; <c>null</c> on none before 2026.</summary>
internal sealed record IncompleteHours(LocalDate? From)
{
    public static IncompleteHours? Of(string text)
    {
        if (string.Equals(text, "text", StringComparison.OrdinalIgnoreCase))
            return new IncompleteHours(From: null);
        if (string.Equals(text, "feed", StringComparison.OrdinalIgnoreCase))
            return new IncompleteHours(AqiOptions.Default.IncompleteHoursWithheldFrom);
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? new IncompleteHours(parsed.Value) : null;
    }
}

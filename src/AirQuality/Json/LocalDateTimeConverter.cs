using NodaTime;
using NodaTime.Text;
namespace AirQuality.Json;

internal sealed class LocalDateTimeConverter() : TextConverter<LocalDateTime>(
    "a time like 2026-10-31T13:00:00", LocalDateTimePattern.ExtendedIso.Format, text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);

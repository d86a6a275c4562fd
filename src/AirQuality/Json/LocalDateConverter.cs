using NodaTime;
using NodaTime.Text;
namespace AirQuality.Json;

internal sealed class LocalDateConverter() : TextConverter<LocalDate>(
    "a date like 2026-10-31", LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).Value);

using AirQuality.Observations;

namespace AirQuality.Json;

internal sealed class EventRegisterConverter() : ShapeConverter<EventRegister, IReadOnlyList<ExceptionalEvent>>(register => register.Events, events => new EventRegister(events));

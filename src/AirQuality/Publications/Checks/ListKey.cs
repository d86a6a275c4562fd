using NodaTime;

namespace AirQuality.Publications.Checks;

/// <summary>What the places of one list share.</summary>
internal sealed record ListKey(string File, string? Sheet, PublishedQuantity Quantity, LocalDate Start, LocalDate End, string? Group, PlaceScope Scope, bool IsFromBottom);

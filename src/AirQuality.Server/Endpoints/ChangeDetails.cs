using AirQuality.Server.Storage;

namespace AirQuality.Server.Endpoints;

/// <summary>A change with what it did.</summary>
/// <param name="Change">The change.</param>
/// <param name="Corrections">The values it replaced.</param>
/// <param name="Figures">The published figures of days that are over and of their months that are others since.</param>
internal sealed record ChangeDetails(ChangeSummary Change, IReadOnlyList<CorrectedValue> Corrections, IReadOnlyList<FigureChanged> Figures);

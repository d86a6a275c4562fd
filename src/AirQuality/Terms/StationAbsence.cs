using NodaTime;

namespace AirQuality.Terms;

/// <summary>A time for which a station is out of the assessment by decision (经批复剔除、停用): its values enter no area, and it does not count as missing.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, itself included.</param>
/// <param name="Reason">Why: roadworks, a move, the document that says so.</param>
public sealed record StationAbsence(LocalDate From, LocalDate To, string Reason);

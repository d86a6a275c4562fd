using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary>The goals that <c>airq effort</c> shows with average weather.</summary>
/// <param name="File">The targets file.</param>
/// <param name="AsOf">The day asked for; <c>null</c> for the last whole day of the data.</param>
internal sealed record EffortGoals(string File, LocalDate? AsOf);

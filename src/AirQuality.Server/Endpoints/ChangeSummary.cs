using AirQuality.Server.Questions;
using AirQuality.Server.Storage;

namespace AirQuality.Server.Endpoints;

/// <summary>A change: who sent what, when, and how many values it changed.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When it was taken in.</param>
/// <param name="Who">The name of the token, or what took it in.</param>
/// <param name="Source">Where the values come from.</param>
/// <param name="Kind">import, hours or reviewed.</param>
/// <param name="First">The end of its first hour.</param>
/// <param name="Last">The end of its last hour.</param>
/// <param name="Stations">Stations with values.</param>
/// <param name="Added">Values where there were none.</param>
/// <param name="Corrected">Values that took the place of others, or were taken away.</param>
/// <param name="Unchanged">Values that were there already.</param>
/// <param name="Kept">Raw values that differ from reviewed ones, which stayed.</param>
internal sealed record ChangeSummary(long Sequence, DateTimeOffset At, string Who, string Source, string Kind, string? First, string? Last, int Stations, int Added, int Corrected, int Unchanged, int Kept)
{
    public static ChangeSummary Of(ChangeRecord change) => new(
        change.Sequence, change.At, change.Who, change.Source, change.Kind.ToString().ToLowerInvariant(), change.First is { } first ? HourText.Of(first) : null, change.Last is { } last ? HourText.Of(last) : null,
        change.Stations, change.Added, change.Corrected, change.Unchanged, change.Kept);
}

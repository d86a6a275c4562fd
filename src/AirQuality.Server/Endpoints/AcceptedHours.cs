using AirQuality.Server.Intake;
using AirQuality.Server.Questions;
using AirQuality.Terms;

namespace AirQuality.Server.Endpoints;

/// <summary>What became of hours that were sent. They are on the disk.</summary>
/// <param name="Change">The number of the change in the record; <c>null</c> where all values were there already.</param>
/// <param name="Repeated">Whether the same was sent before with the same key, and nothing was changed now.</param>
/// <param name="First">The end of the first hour with a value.</param>
/// <param name="Last">The end of the last hour with a value.</param>
/// <param name="Stations">Stations with values.</param>
/// <param name="Added">Values where there were none.</param>
/// <param name="Corrected">Values that took the place of others.</param>
/// <param name="Unchanged">Values that were there already.</param>
/// <param name="Kept">Raw values that differ from reviewed ones, which stay.</param>
/// <param name="FiguresChanged">Published figures of days that are over that are others now; the change lists them.</param>
/// <param name="Notes">What should be known: stations that the stations file does not have, which were passed over, and values that look wrong.</param>
internal sealed record AcceptedHours(long? Change, bool Repeated, string? First, string? Last, int Stations, int Added, int Corrected, int Unchanged, int Kept, int FiguresChanged, IReadOnlyList<string> Notes)
{
    public static AcceptedHours Of(IntakeResult result, Language language)
    {
        var record = result.Record;
        return new AcceptedHours(
            result.IsNothing ? null : record.Sequence, result.IsRepeated, record.First is { } first ? HourText.Of(first) : null, record.Last is { } last ? HourText.Of(last) : null,
            record.Stations, record.Added, record.Corrected, record.Unchanged, record.Kept, result.Figures.Count,
            [.. result.Notes.Select(n => n.ToString(language))]);
    }
}

using AirQuality.Reading.Sheets;
using AirQuality.Wording;

namespace AirQuality.Publishing;

/// <summary>One's own ranking in the layout of a published table.</summary>
/// <param name="Sheets">The sheets; titles and notes are those of the layout with the period changed.</param>
/// <param name="Notes">What is to be looked at before it is published: columns and rows that were not filled, areas that are not in it.</param>
public sealed record PublicationCopy(IReadOnlyList<Sheet> Sheets, IReadOnlyList<LocalizedText> Notes);

using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>A row of figures with what its names and labels say.</summary>
/// <param name="Index">Its index in the grid.</param>
/// <param name="Label">Who it is about; <c>null</c> where the columns say that.</param>
/// <param name="Phrase">What it says about its figures, its period among that.</param>
internal sealed record LabelledRow(int Index, AreaLabel? Label, Phrase Phrase);

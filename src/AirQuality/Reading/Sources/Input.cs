namespace AirQuality.Reading.Sources;

/// <summary>An input to be read.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="InFolder">Whether it was found in a folder rather than named.</param>
/// <param name="Length">Its bytes, where that is known; none for what is no plain file, such as a pipe.</param>
/// <param name="Open">Opens it.</param>
internal sealed record Input(string Name, bool InFolder, long? Length, Func<Stream> Open);

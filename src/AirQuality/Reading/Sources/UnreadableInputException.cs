using AirQuality.Wording;

namespace AirQuality.Reading.Sources;

/// <summary>An input that could not be read to its end: a disk, a share or a connection that failed on the way.</summary>
public sealed class UnreadableInputException : IOException
{
    /// <summary>An input that failed.</summary>
    /// <param name="name">The input.</param>
    /// <param name="cause">What the system reported.</param>
    internal UnreadableInputException(string name, IOException cause)
        : base($"{name}: cannot be read to its end: {cause.Message}", cause) =>
        Text = new LocalizedText($"{name}: 读取中断，未能读到末尾", Message);

    /// <summary>Which input it is; in English with what the system reported.</summary>
    public LocalizedText Text { get; }
}

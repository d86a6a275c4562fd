using AirQuality.Wording;

namespace AirQuality.Agents.Projects;

/// <summary>The data cannot be read; the text says why and what to do.</summary>
public sealed class AgentDataException : Exception
{
    /// <summary>An error.</summary>
    /// <param name="text">What is wrong, in both languages.</param>
    /// <param name="inner">The error beneath, or <c>null</c>.</param>
    public AgentDataException(LocalizedText text, Exception? inner = null)
        : base(text.En, inner) => Text = text;

    /// <summary>What is wrong, in both languages.</summary>
    public LocalizedText Text { get; }
}

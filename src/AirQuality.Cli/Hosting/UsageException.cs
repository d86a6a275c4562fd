using AirQuality.Wording;

namespace AirQuality.Cli.Hosting;

/// <summary>What was asked for makes no sense.</summary>
internal sealed class UsageException(LocalizedText text) : Exception(text.En)
{
    public UsageException(string zh, string en)
        : this(new LocalizedText(zh, en))
    {
    }

    /// <summary>The words of one who has one language: a library, the system.</summary>
    public UsageException(string text)
        : this(LocalizedText.Same(text))
    {
    }

    public LocalizedText Text { get; } = text;
}

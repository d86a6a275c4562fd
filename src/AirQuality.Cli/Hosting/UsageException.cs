using AirQuality.Wording;

namespace AirQuality.Cli.Hosting;

/// <summary>What was asked for makes no sense.</summary>
internal sealed class UsageException(LocalizedText text) : Exception(text.En)
{
    public UsageException(string zh, string en)
        : this(new LocalizedText(zh, en))
    {
    }

    public LocalizedText Text { get; } = text;
}

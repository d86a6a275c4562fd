using AirQuality.Wording;

namespace AirQuality.Cli.Hosting;

/// <summary>What was asked for cannot be done with the data there are.</summary>
internal sealed class DataException(LocalizedText text) : Exception(text.En)
{
    public DataException(string zh, string en)
        : this(new LocalizedText(zh, en))
    {
    }

    public LocalizedText Text { get; } = text;
}

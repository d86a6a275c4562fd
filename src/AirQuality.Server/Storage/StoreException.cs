using AirQuality.Wording;

namespace AirQuality.Server.Storage;

/// <summary>The store cannot be used as it is; the text says why and what to do.</summary>
internal sealed class StoreException(LocalizedText text, Exception? inner = null) : Exception(text.En, inner)
{
    /// <summary>What is wrong, in both languages.</summary>
    public LocalizedText Text { get; } = text;

    /// <summary>Whether it may be right again later without anybody's doing, such as a disk that is full.</summary>
    public bool IsPassing { get; init; }
}

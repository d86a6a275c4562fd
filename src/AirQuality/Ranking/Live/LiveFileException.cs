using AirQuality.Wording;

namespace AirQuality.Ranking.Live;

/// <summary>A file that holds no live standings, is damaged or cut off, or was written by a newer version. Nothing was read of it.</summary>
public sealed class LiveFileException : IOException
{
    /// <summary>A file that cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">What was expected and what was found, in both languages.</param>
    public LiveFileException(string file, LocalizedText text)
        : base($"{file}: {text?.En}")
    {
        ArgumentNullException.ThrowIfNull(text);
        File = file;
        Text = text;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>What was expected and what was found.</summary>
    public LocalizedText Text { get; }
}

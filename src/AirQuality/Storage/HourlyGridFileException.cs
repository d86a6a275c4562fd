namespace AirQuality.Storage;

/// <summary>A file that is no grid, is damaged, or was written by a newer version.</summary>
public sealed class HourlyGridFileException : IOException
{
    /// <summary>A file that cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="found">What was found.</param>
    public HourlyGridFileException(string file, string expected, string found)
        : base($"{file}: expected {expected}, found {found}")
    {
        File = file;
        Expected = expected;
        Found = found;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What was found.</summary>
    public string Found { get; }
}

namespace AirQuality.Reading.Published;

/// <summary>What the name of a file says.</summary>
internal static class FileNames
{
    /// <summary>The name without folder and endings; a path of either kind of system, a packed file without .gz.</summary>
    public static string Stem(string file)
    {
        var name = file[(file.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            name = name[..^3];
        var point = name.LastIndexOf('.');
        return point > 0 ? name[..point] : name;
    }
}

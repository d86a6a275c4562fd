namespace AirQuality.RuleFiles;

/// <summary>The words of files for the values of an enumeration: <c>notAttaining</c>.</summary>
internal static class JsonWords
{
    /// <summary>The values by their words.</summary>
    public static Dictionary<string, T> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : string.Empty, StringComparer.Ordinal);
}

using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Input;

/// <summary>Reads what <c>--map</c> says of columns.</summary>
internal static class MapOptions
{
    /// <summary>The meaning of each name. The last sign of equality parts them: a name may hold one.</summary>
    /// <exception cref="UsageException">A text without one.</exception>
    public static IReadOnlyDictionary<string, string> Of(string[]? said)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in said ?? [])
        {
            var sign = text.LastIndexOf('=');
            if (sign <= 0 || sign == text.Length - 1)
                throw new UsageException($"--map: expected NAME=MEANING such as \"PM2.5(原)=pm25\", found '{text}'");
            map[text[..sign]] = text[(sign + 1)..];
        }

        return map;
    }
}

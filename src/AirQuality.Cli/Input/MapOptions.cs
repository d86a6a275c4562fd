using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Input;

/// <summary>Reads what <c>--map</c> says of columns, and of names of areas in published tables.</summary>
internal static class MapOptions
{
    /// <summary>What is said of columns: meanings are keys in plain letters, such as <c>pm25</c> or <c>co:mg/m3</c>.</summary>
    public static string[] OfColumns(string[]? said) => [.. (said ?? []).Where(s => !IsOfArea(s))];

    /// <summary>What is said of names of areas, where a command takes both.</summary>
    public static string[] OfAreas(string[]? said) => [.. (said ?? []).Where(IsOfArea)];

    /// <summary>No meaning of a column is written in Chinese, no area of a published table otherwise.</summary>
    private static bool IsOfArea(string said) => said.LastIndexOf('=') is var sign && said.AsSpan(sign + 1).ContainsAnyExceptInRange(' ', '~');

    /// <summary>The meaning of each name. The last sign of equality parts them: a name may hold one.</summary>
    /// <exception cref="UsageException">A text without one.</exception>
    public static IReadOnlyDictionary<string, string> Of(string[]? said)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in said ?? [])
        {
            var sign = text.LastIndexOf('=');
            if (sign <= 0 || sign == text.Length - 1)
                throw new UsageException(
                    $"--map：应为 名称=含义，如\"PM2.5(原)=pm25\"，实为'{text}'",
                    $"--map: expected NAME=MEANING such as \"PM2.5(原)=pm25\", found '{text}'");
            map[text[..sign]] = text[(sign + 1)..];
        }

        return map;
    }
}

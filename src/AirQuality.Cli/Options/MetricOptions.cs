using System.CommandLine;
using System.CommandLine.Completions;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Wording;

namespace AirQuality.Cli.Options;

/// <summary>Options that name a figure, by its key or by any name the product prints.</summary>
internal static class MetricOptions
{
    /// <summary>A figure areas are ranked by.</summary>
    public static Option<T?> Ranking<T>(string name, string description, IReadOnlyList<RankingMetric> metrics, Func<RankingMetric, T?> take) =>
        Named(name, description, [.. metrics.Select(m => m.Key)], text => RankingMetric.Find(text) is { } metric && metrics.Contains(metric) ? take(metric) : default);

    /// <summary>A figure goals are set for.</summary>
    public static Option<GoalMetric?> Goal(string name, string description) => Named(name, description, [.. GoalMetric.All.Concat(GoalMetric.Further).Select(m => m.Key)], GoalMetric.Find);

    /// <summary>A figure by one of some keys.</summary>
    public static Option<string?> Key(string name, string description, IReadOnlyList<string> keys) =>
        Named(name, description, keys, text => keys.FirstOrDefault(k => string.Equals(k, text, StringComparison.OrdinalIgnoreCase))
            ?? (RankingMetric.Find(text)?.Key is { } key && keys.Contains(key, StringComparer.Ordinal) ? key : null));

    private static Option<T?> Named<T>(string name, string description, IReadOnlyList<string> keys, Func<string, T?> find)
    {
        var words = string.Join(", ", keys);
        var option = new Option<T?>(name)
        {
            Description = $"{description} One of {words}.",
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = result =>
            {
                var found = find(result.Tokens[0].Value);
                if (found is null)
                    OptionError.AddUnknown(result, name, LocalizedText.Same(words), keys);
                return found;
            },
        };
        option.CompletionSources.Add(_ => keys.Select(k => new CompletionItem(k)));
        return option;
    }
}

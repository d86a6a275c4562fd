using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Options;

/// <summary>The question behind an error: which of the known words was meant.</summary>
internal static class DidYouMean
{
    /// <summary>The question, with what parts it from the error; empty where nothing is near.</summary>
    public static LocalizedText Of(string word, IEnumerable<string> known)
    {
        var near = Suggestions.Nearest(word, known);
        return near.Count == 0
            ? LocalizedText.Same(string.Empty)
            : new LocalizedText($"；是否为 {string.Join("、", near)}？", $"; did you mean {string.Join(", ", near)}?");
    }
}

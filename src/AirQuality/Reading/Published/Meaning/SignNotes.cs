using System.Text.RegularExpressions;
using AirQuality.Publications;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Reads from notes what a plus or minus means: 正值表示空气质量改善, “-”表示下降.</summary>
internal static partial class SignNotes
{
    /// <summary>What a plus means by the notes, or <c>null</c> when they say nothing, or say it of other metrics.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="metric">The metric that changed.</param>
    public static SignMeaning? Read(IEnumerable<string> notes, PublishedMetric metric)
    {
        var meanings = notes.SelectMany(n => Meanings(n, metric)).Distinct().ToList();
        return meanings.Count switch
        {
            0 => null,
            1 => meanings[0],
            _ => meanings.Distinct(new SameDirection(metric.IsLowerBetter)).Count() == 1 ? meanings[0] : SignMeaning.Unclear,
        };
    }

    private static IEnumerable<SignMeaning> Meanings(string note, PublishedMetric metric)
    {
        // Quotation marks go with the rest of the marks, so that "+" is a bare sign here.
        foreach (var sentence in PlainText.Of(note).Split(['。', ';']))
        {
            var named = PhraseGrammar.Read(sentence);
            if (named.Metric is { } other && other != metric)
                continue;
            foreach (Match match in Statement().Matches(sentence))
                yield return Meaning(match.Groups["s"].Value is not ("负" or "-"), match.Groups["w"].Value);
        }
    }

    private static SignMeaning Meaning(bool isPlus, string word)
    {
        var meaning = word switch
        {
            "下降" or "降低" or "减少" => SignMeaning.Fall,
            "上升" or "升高" or "增加" or "增长" => SignMeaning.Rise,
            "恶化" or "变差" or "差于" or "差" or "转差" => SignMeaning.Worse,
            _ => SignMeaning.Better,
        };
        return isPlus ? meaning : meaning switch
        {
            SignMeaning.Fall => SignMeaning.Rise,
            SignMeaning.Rise => SignMeaning.Fall,
            SignMeaning.Worse => SignMeaning.Better,
            _ => SignMeaning.Worse,
        };
    }

    [GeneratedRegex(@"(?<s>(正|负)(?=值|数|号|表示|代表)|(?<![\d月])[+\-](?=号|值|表示|代表|为))(值|数|号)?时?,?(则|均)?(表示|表明|代表|为|说明|指|则)?[^。;正负+\-]{0,20}?(?<w>改善|变好|好转|优于|下降|降低|减少|上升|升高|增加|增长|恶化|变差|转差|差于|差)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Statement();

    /// <summary>Treats a fall and an improvement of a metric that is better when low as one.</summary>
    private sealed class SameDirection(bool isLowerBetter) : IEqualityComparer<SignMeaning>
    {
        public bool Equals(SignMeaning x, SignMeaning y) => IsFall(x) == IsFall(y);

        public int GetHashCode(SignMeaning meaning) => IsFall(meaning) ? 1 : 0;

        private bool IsFall(SignMeaning meaning) => meaning == SignMeaning.Fall || meaning == (isLowerBetter ? SignMeaning.Better : SignMeaning.Worse);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Text;
using AirQuality.Publications;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Words;

/// <summary>Reads headers, row labels and captions word by word, with the words of <see cref="Lexicon"/>.</summary>
internal static partial class PhraseGrammar
{
    /// <summary>What a text says.</summary>
    /// <param name="text">The text as printed.</param>
    public static Phrase Read(string text)
    {
        // The whole cell before its words: 市 is a column of names although it is a letter of many, and 2019年8月 a period without a word.
        var plain = PlainText.Of(text);
        if (plain.Length == 0)
            return Phrase.Empty;
        if (EntityWords.Find(plain) is { } role)
            return new Phrase { Role = role };
        if (PeriodGrammar.OfCell(plain) is { } period)
            return new Phrase { Periods = [period] };
        if (plain is "优" or "良" or "no")
            return plain == "no" ? new Phrase { Role = EntityRole.Ordinal } : new Phrase { Other = "grade" };
        var builder = new PhraseBuilder();
        plain = TakeEnd(TakeBaseYear(TakeSign(plain, builder), builder), builder);
        var read = PeriodGrammar.Read(plain);
        Scan(read.Rest, builder);
        return builder.Build(read.Hints);
    }

    private static void Scan(string plain, PhraseBuilder builder)
    {
        for (var at = 0; at < plain.Length;)
        {
            if (Longest(plain, at) is { } word)
            {
                builder.Add(word.Feature);
                at += word.Text.Length;
            }
            else
            {
                builder.AddUnknown(plain[at]);
                at++;
            }
        }
    }

    private static LexiconWord? Longest(string plain, int at)
    {
        if (!Lexicon.ByFirstLetter.TryGetValue(plain[at], out var words))
            return null;
        foreach (var word in words)
            if (string.CompareOrdinal(plain, at, word.Text, 0, word.Text.Length) == 0 && !IsCutLatin(plain, at, word.Text))
                return word;
        return null;
    }

    /// <summary>Whether a Latin word would end in the middle of another one: co is not the beginning of comment.</summary>
    private static bool IsCutLatin(string plain, int at, string word)
    {
        var end = at + word.Length;
        var endsInside = end < plain.Length && char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(plain[end]);
        var beginsInside = at > 0 && char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(plain[at - 1]);
        var endsInNumber = end < plain.Length && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(plain[end]) && word.Length > 1;
        return endsInside || beginsInside || endsInNumber;
    }

    /// <summary>A year that is the base of a comparison (较2020年, 2023年同期), which is no period of the figure.</summary>
    private static string TakeBaseYear(string plain, PhraseBuilder builder)
    {
        var match = BaseYear().Match(plain);
        if (!match.Success)
            return plain;
        builder.BaseYear = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (match.Groups["c"].Success)
            builder.Add(new Feature(FeatureKind.Compare));
        return plain.Remove(match.Index, match.Length);
    }

    /// <summary>What a plus or minus means, where the heading itself says it: 同比变化(负值为改善).</summary>
    private static string TakeSign(string plain, PhraseBuilder builder)
    {
        var match = Sign().Match(plain);
        if (!match.Success)
            return plain;
        var isPlus = match.Groups["s"].Value is "正" or "+";
        builder.Add(new Feature(FeatureKind.Change, match.Groups["w"].Value switch
        {
            "下降" or "降低" or "减少" => isPlus ? "fall" : "rise",
            "上升" or "升高" or "增加" or "增长" => isPlus ? "rise" : "fall",
            "恶化" or "变差" => isPlus ? "worse" : "better",
            _ => isPlus ? "better" : "worse",
        }));
        return plain.Remove(match.Index, match.Length);
    }

    /// <summary>前10名 or 后30名 over a list tells from which end it is.</summary>
    private static string TakeEnd(string plain, PhraseBuilder builder)
    {
        var match = End().Match(plain);
        if (!match.Success)
            return plain;
        builder.Add(new Feature(FeatureKind.End, match.Groups["r"].Success ? "bottom" : "top"));
        return plain.Remove(match.Index, match.Length);
    }

    [GeneratedRegex(@"[,;:，；：]?(?<s>正|负|\+|-)(值|数|号)?(表示|代表|为|则为|即)(空气质量)?(?<w>改善|好转|变好|下降|降低|减少|上升|升高|增加|增长|恶化|变差)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Sign();

    [GeneratedRegex(@"((?<r>后)|前)([0-9]+|[一二三四五六七八九十]+)(名|位)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex End();

    [GeneratedRegex(@"(?<c>与|较|比|同比|对比|相比)(?<y>(19|20)\d\d)年?(同期|全年)?|(?<y>(19|20)\d\d)年?同期", Patterns.Options, Patterns.Timeout)]
    private static partial Regex BaseYear();
}

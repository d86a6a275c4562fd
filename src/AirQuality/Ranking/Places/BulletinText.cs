using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Ranking.Places;

/// <summary>Places and lists of places in the words of bulletins: 并列第19名, 从倒数第1名至并列倒数第20名.</summary>
public static class BulletinText
{
    /// <summary>A place from the top: 第1名, 并列第19名; 1st, tied 19th.</summary>
    /// <param name="area">The area with its place.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string Place(RankedArea area, Language language)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Tied(area, language) + (language == Language.Chinese ? $"第{Number(area.Place)}名" : Ordinal(area.Place));
    }

    /// <summary>A place from the bottom: 倒数第1名, 并列倒数第20名; 1st from the bottom, tied 20th from the bottom.</summary>
    /// <param name="area">The area with its place.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string PlaceFromBottom(RankedArea area, Language language)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Tied(area, language) + PlaceFromBottom(area.PlaceFromBottom, language);
    }

    /// <summary>A place from the bottom whether shared or not: 倒数第1名; 1st from the bottom.</summary>
    /// <param name="place">1 for the last.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string PlaceFromBottom(int place, Language language) =>
        language == Language.Chinese ? $"倒数第{Number(place)}名" : $"{Ordinal(place)} from the bottom";

    /// <summary>The first N places as a sentence: 从第1名到并列第19名依次为甲、乙（并列）、丙（并列）.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="count">How many, extended by ties.</param>
    /// <param name="language">The language.</param>
    /// <param name="nameOf">How areas are named; by default by <see cref="Area.Name"/>.</param>
    /// <returns>The sentence without a full stop; empty when there is no such place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static string Top(RankingResult ranking, int count, Language language, Func<Area, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var list = ranking.Top(count);
        return Sentence(list, Span(list, fromBottom: false, language), language, nameOf);
    }

    /// <summary>The last N places, from the bottom, as a sentence: 从倒数第1名至并列倒数第20名依次为甲、乙（并列）、丙（并列）.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="count">How many, extended by ties.</param>
    /// <param name="language">The language.</param>
    /// <param name="nameOf">How areas are named; by default by <see cref="Area.Name"/>.</param>
    /// <returns>The sentence without a full stop; empty when there is no such place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static string Bottom(RankingResult ranking, int count, Language language, Func<Area, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var list = ranking.Bottom(count);
        return Sentence(list, Span(list, fromBottom: true, language), language, nameOf);
    }

    /// <summary>The ends of the first N places: 从第1名到并列第19名; 1st to tied 19th.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="count">How many, extended by ties.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text; the one place when there is but one; empty when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static string TopSpan(RankingResult ranking, int count, Language language)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return Span(ranking.Top(count), fromBottom: false, language);
    }

    /// <summary>The ends of the last N places: 从倒数第1名至并列倒数第20名; 1st to tied 20th from the bottom.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="count">How many, extended by ties.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text; the one place when there is but one; empty when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static string BottomSpan(RankingResult ranking, int count, Language language)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return Span(ranking.Bottom(count), fromBottom: true, language);
    }

    private static string Span(IReadOnlyList<RankedArea> list, bool fromBottom, Language language)
    {
        if (list.Count == 0)
            return string.Empty;
        var first = list[0];
        var last = list[^1];
        if (language == Language.English)
            return (first.Place == last.Place ? string.Empty : English(first, fromBottom) + " to ") + English(last, fromBottom) + (fromBottom ? " from the bottom" : string.Empty);
        if (first.Place == last.Place)
            return fromBottom ? PlaceFromBottom(last, language) : Place(last, language);
        return fromBottom
            ? $"从{PlaceFromBottom(first, language)}至{PlaceFromBottom(last, language)}"
            : $"从{Place(first, language)}到{Place(last, language)}";
    }

    private static string English(RankedArea area, bool fromBottom) => Tied(area, Language.English) + Ordinal(fromBottom ? area.PlaceFromBottom : area.Place);

    private static string Sentence(IReadOnlyList<RankedArea> list, string span, Language language, Func<Area, string>? nameOf)
    {
        if (list.Count == 0)
            return string.Empty;
        var chinese = language == Language.Chinese;
        var names = list.Select(r => (nameOf?.Invoke(r.Area) ?? r.Area.Name) + (r.IsTied ? chinese ? "（并列）" : " (tied)" : string.Empty));
        return chinese ? $"{span}{(list.Count > 1 ? "依次" : string.Empty)}为{string.Join('、', names)}" : $"{span}: {string.Join(", ", names)}";
    }

    private static string Tied(RankedArea area, Language language) =>
        !area.IsTied ? string.Empty : language == Language.Chinese ? "并列" : "tied ";

    private static string Ordinal(int number) => Number(number) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

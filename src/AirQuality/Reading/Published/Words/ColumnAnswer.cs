using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;

namespace AirQuality.Reading.Published.Words;

/// <summary>Reads what somebody says a column means: <c>pm25_change:fall</c>, <c>place:index</c>, <c>area</c>, <c>skip</c>.</summary>
internal static class ColumnAnswer
{
    /// <summary>The meaning as a phrase.</summary>
    /// <param name="meaning">The meaning.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static Phrase Read(string meaning)
    {
        var parts = meaning.Trim().Split(':');
        var phrase = parts[0].ToLowerInvariant() switch
        {
            "skip" => new Phrase { Other = "skip" },
            "area" => new Phrase { Role = EntityRole.Area },
            "city" => new Phrase { Role = EntityRole.City },
            "group" => new Phrase { Role = EntityRole.Group },
            "station" => new Phrase { Role = EntityRole.Station },
            "period" => new Phrase { Role = EntityRole.Period },
            "ordinal" => new Phrase { Role = EntityRole.Ordinal },
            "place" when parts.Length > 1 => OfQuantity(parts[1], meaning) with { IsPlace = true },
            _ => OfQuantity(parts[0], meaning),
        };
        foreach (var detail in parts.Skip(phrase.IsPlace ? 2 : 1))
            phrase = With(phrase, detail.ToLowerInvariant(), meaning);
        return phrase;
    }

    private static Phrase OfQuantity(string key, string meaning)
    {
        var quantity = PublishedQuantity.Find(key) ?? throw Unknown(meaning);
        var isChange = quantity.Aspect is FigureAspect.Change or FigureAspect.Difference;
        return new Phrase
        {
            Metric = quantity.Metric,
            Aspect = quantity.Aspect == FigureAspect.Value ? null : isChange ? FigureAspect.Change : quantity.Aspect,
            Base = isChange || quantity.Aspect == FigureAspect.Base ? quantity.Base : null,
            Sign = isChange ? SignMeaning.Rise : null, // as everywhere in output; :fall or :better says otherwise
            IsRate = quantity.Aspect == FigureAspect.Change,
            Unit = quantity.Aspect == FigureAspect.Difference ? FigureUnit.Micrograms : null,
        };
    }

    private static Phrase With(Phrase phrase, string detail, string meaning) => detail switch
    {
        "rise" => phrase with { Sign = SignMeaning.Rise },
        "fall" => phrase with { Sign = SignMeaning.Fall },
        "better" => phrase with { Sign = SignMeaning.Better },
        "worse" => phrase with { Sign = SignMeaning.Worse },
        "bottom" => phrase with { IsFromBottom = true },
        "top" => phrase with { IsFromBottom = false },
        "pay" => phrase with { IsPaid = true },
        "receive" => phrase with { IsPaid = false },
        _ => throw Unknown(meaning),
    };

    private static ArgumentException Unknown(string meaning) => new(
        $"'{meaning}' is no meaning of a column: expected a key such as pm25, index_change:fall, place:index, or area, city, group, period, ordinal, skip.", nameof(meaning));
}

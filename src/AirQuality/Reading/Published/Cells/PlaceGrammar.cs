using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Cells;

/// <summary>Reads places: 3, 并列87, 倒数第1, 并列倒数第2, 第3名, 12/167, 31(74).</summary>
internal static partial class PlaceGrammar
{
    /// <summary>The place in a plain text, or <c>null</c>.</summary>
    public static PlaceCell? Read(string plain)
    {
        // 0 is no place, and 3.0 is one: a spreadsheet writes whole numbers so when the column has decimals.
        var match = Place().Match(Numeral().Replace(plain, m => ChineseNumeral.Of(m.Value).ToString(CultureInfo.InvariantCulture)));
        if (!match.Success)
            return null;
        return new PlaceCell(Number(match, "n")!.Value)
        {
            IsFromBottom = match.Groups["r"].Success,
            Of = Number(match, "o"),
            Bracket = Number(match, "b"),
        };
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success && int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Only behind 第, so that no name is taken for a place.
    [GeneratedRegex("(?<=第)[一二三四五六七八九十百零]{1,5}(?=名|位|$)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^(并列)?(?<r>倒数?)?(并列)?第?(?<n>[1-9]\d{0,4})[名位]?(\.0+)?(/(?<o>\d{1,5}))?(\(并列\)|并列|=)?(\((?<b>[1-9]\d{0,4})\))?$", Patterns.Options, Patterns.Timeout)]
    private static partial Regex Place();
}

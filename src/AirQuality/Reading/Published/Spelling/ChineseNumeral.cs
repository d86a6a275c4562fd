namespace AirQuality.Reading.Published.Spelling;

/// <summary>Small numbers in Chinese numerals: 八, 十二, 二十, 一百零三.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of a digit, 〇零○ being 0; -1 for anything else.</summary>
    public static int OfDigit(char digit) => digit is '零' or '○' ? 0 : Digits.IndexOf(digit, StringComparison.Ordinal);

    /// <summary>The number, up to 999.</summary>
    /// <param name="numeral">Digits with 十 and 百; without letters of another kind.</param>
    public static int Of(string numeral)
    {
        int number = 0, digit = 0;
        foreach (var letter in numeral)
        {
            if (letter is '十' or '百')
            {
                number += Math.Max(1, digit) * (letter == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                digit = OfDigit(letter);
            }
        }

        return number + digit;
    }
}

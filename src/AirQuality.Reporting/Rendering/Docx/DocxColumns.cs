namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>How wide the columns of a table are, and how large its letters: as large as lets every word and number stay on one line.</summary>
/// <param name="Widths">The widths, in twentieths of a point; together the width there is.</param>
/// <param name="HalfPoints">The size of the letters, in half points.</param>
internal sealed record DocxColumns(IReadOnlyList<int> Widths, int HalfPoints)
{
    /// <summary>The room left and right of the text of a cell, in twentieths of a point.</summary>
    public const short Margin = 55;

    /// <summary>What is no wider, such as a date or the name of a county, stays on one line.</summary>
    private const double Short = 14;

    /// <summary>Beyond this a text is wrapped however much room there is.</summary>
    private const double Longest = 60;

    /// <summary>Twips a letter and half point of its size: half an em is 5, but the digits of the fonts that stand in for others are wider.</summary>
    private const double TwipsPerLetter = 6.5;

    /// <summary>A Chinese character is an em, whatever the font.</summary>
    private const double Wide = 1.6;

    /// <summary>A quarter of an em, which word processors put between Chinese and Latin: 第037县.</summary>
    private const double Between = 0.4;

    /// <summary>From here on letters are wide: dashes, signs of mathematics, Chinese.</summary>
    private const char FirstWide = '\u2010';

    /// <summary>The smallest letters that are read without effort on paper, in half points: those of the tables of bulletins (六号).</summary>
    public const int SmallestEasy = 15;

    private static readonly int[] Sizes = [18, 17, 16, 15, 14, 13, 12];

    public static DocxColumns Of(IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var columns = rows[0].Count;
        var least = Enumerable.Range(0, columns).Select(i => rows.Skip(1).Select(r => Unbroken(r[i])).Append(Head(rows[0][i])).Max()).ToList();
        var natural = Enumerable.Range(0, columns).Select(i => Math.Max(least[i], Math.Min(Longest, rows.Skip(1).Select(r => WidthOf(r[i])).DefaultIfEmpty().Max()))).ToList();
        var size = Sizes.FirstOrDefault(s => Total(least, s) <= width, Sizes[^1]);
        var (small, large) = (Total(least, size), Total(natural, size));
        var share = large <= small ? 0 : Math.Clamp((width - small) / (large - small), 0, 1);
        var asked = least.Select((l, i) => Twips(l + (share * (natural[i] - l)), size)).ToList();
        var stretch = width / asked.Sum();
        return new DocxColumns([.. asked.Select(a => (int)(a * stretch))], size);
    }

    private static double Total(IEnumerable<double> letters, int size) => letters.Sum(l => Twips(l, size));

    private static double Twips(double letters, int size) => (letters * size * TwipsPerLetter) + (2 * Margin) + 20;

    /// <summary>A head is bold and takes two lines where that saves room.</summary>
    private static double Head(string text) => 0.5 + (1.15 * Math.Max(LongestWord(text), Math.Min(WidthOf(text), (WidthOf(text) / 2) + 1)));

    private static double WidthOf(char letter) => letter >= FirstWide ? Wide : 1;

    private static double WidthOf(string text)
    {
        double width = 0;
        for (var i = 0; i < text.Length; i++)
        {
            width += WidthOf(text[i]);
            if (i > 0 && char.IsAsciiLetterOrDigit(text[i]) != char.IsAsciiLetterOrDigit(text[i - 1]) && WidthOf(text[i]) != WidthOf(text[i - 1]))
                width += Between;
        }

        return width;
    }

    private static double Unbroken(string text) => WidthOf(text) is var width && width <= Short ? width : LongestWord(text);

    /// <summary>Latin words are broken at spaces, Chinese anywhere.</summary>
    private static double LongestWord(string text)
    {
        double longest = 2, current = 0;
        foreach (var c in text)
        {
            var width = WidthOf(c);
            current = char.IsWhiteSpace(c) || width > 1 ? 0 : current + width;
            longest = Math.Max(longest, Math.Max(width, current));
        }

        return Math.Min(longest, Longest / 2);
    }
}

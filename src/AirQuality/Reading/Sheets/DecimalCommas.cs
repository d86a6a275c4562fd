using System.Text.RegularExpressions;

namespace AirQuality.Reading.Sheets;

/// <summary>Numbers with a decimal comma in text whose cells are parted by something else: 3,60 becomes 3.60 where commas can be nothing but decimal marks.</summary>
internal static partial class DecimalCommas
{
    /// <summary>The rows with points for decimal commas; as they are where a number has a point, or no comma is sure to be a decimal mark.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="separator">What parts cells.</param>
    public static List<SheetRow> Replace(List<SheetRow> rows, char separator)
    {
        if (separator == ',')
            return rows;
        var numbers = rows.SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.AsSpan().IndexOfAny(',', '.') > 0).ToList();
        if (!numbers.Exists(t => Comma().IsMatch(t) && !Group().IsMatch(t)) || numbers.Exists(Point().IsMatch))
            return rows;
        return rows.ConvertAll(r => r with { Cells = [.. r.Cells.Select(c => Comma().IsMatch(c.Text) ? new SheetCell(c.Text.Replace(',', '.')) : c)] });
    }

    /// <summary>3,60 and -8,3% and 35,2↓.</summary>
    [GeneratedRegex("^[-+−–↑↓▲▼<≤(]{0,3}[0-9]+,[0-9]+[%％↑↓▲▼)*]{0,4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comma();

    /// <summary>1,250, which may be 1250.</summary>
    [GeneratedRegex("^[^0-9]*[1-9][0-9]{0,2},[0-9]{3}[^0-9]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    /// <summary>3.60.</summary>
    [GeneratedRegex("^[-+−–↑↓▲▼<≤(]{0,3}[0-9]+\\.[0-9]+[%％↑↓▲▼)*]{0,4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Point();
}

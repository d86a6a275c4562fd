using System.Text.RegularExpressions;
using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>Tells what a comma is in the numbers of a table, by all of them: 1,250 beside 12,5 is 1.25, and beside 12.5 it is 1250.</summary>
internal static partial class CommaUse
{
    /// <summary>What it is.</summary>
    /// <param name="head">The columns and the first rows.</param>
    /// <param name="separator">What parts cells.</param>
    public static CommaMeaning Of(TableHead head, char separator)
    {
        var values = head.Columns.Columns.Where(c => c.Role is ColumnRole.Concentration or ColumnRole.Value).ToList();
        if (values.Count == 0) // where each station has a column
            values = [.. head.Columns.Columns.Where(c => c.Role == ColumnRole.Unknown)];
        bool isDecimal = false, isThousands = false, hasPoint = false;
        foreach (var cell in values.SelectMany(c => head.Sample.Cells(c.Index)))
        {
            isDecimal |= DecimalComma().IsMatch(cell);
            isThousands |= Thousands().IsMatch(cell);
            hasPoint |= Point().IsMatch(cell);
        }

        if (isDecimal)
            return isThousands || hasPoint ? CommaMeaning.Mixed : CommaMeaning.Decimal;
        // Where commas part the cells a program that writes a decimal comma would have parted them by something else.
        return isThousands || hasPoint || separator == ',' ? CommaMeaning.Thousands : CommaMeaning.Unknown;
    }

    /// <summary>12,5 and 0,125 and 1250,125: what parts no thousands.</summary>
    [GeneratedRegex("^[<≤]?([0-9]+[,，]([0-9]{1,2}|[0-9]{4,})|0[,，][0-9]+|[0-9]{4,}[,，][0-9]+)[^0-9,，.]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimalComma();

    /// <summary>1,250.5 and 1,250,000.</summary>
    [GeneratedRegex("^[<≤]?[1-9][0-9]{0,2}([,，][0-9]{3}){2,}|^[<≤]?[1-9][0-9]{0,2}([,，][0-9]{3})+\\.[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    /// <summary>12.5.</summary>
    [GeneratedRegex("^[<≤]?[0-9]+\\.[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Point();
}

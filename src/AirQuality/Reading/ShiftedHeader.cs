using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading;

/// <summary>Daily files whose columns stand elsewhere than their header says.</summary>
internal static class ShiftedHeader
{
    private const int RowsForVerdict = 5;

    /// <summary>
    /// A column that is not what the header calls it, or <c>null</c>. CO in mg/m³ is the smallest of the six by far; where
    /// another column is smaller in most rows, names and columns do not belong together.
    /// </summary>
    public static string? Column(Header header, CsvReader rows)
    {
        var co = header.Daily(Pollutant.CO);
        var others = Pollutants.All.ToArray().Where(p => p != Pollutant.CO && header.Daily(p) >= 0).Select(header.Daily).ToArray();
        if (co < 0)
            return null;
        var seen = new int[header.Names.Count];
        var smaller = new int[header.Names.Count];
        for (var first = true; TryRead(rows); first = false)
        {
            if (first || rows.FieldCount != header.Names.Count || FixedPoint.Parse(rows.GetSpan(co), out var carbon) is not null || carbon > 100_000)
                continue;
            foreach (var column in others)
            {
                if (FixedPoint.Parse(rows.GetSpan(column), out var value) is not null)
                    continue;
                seen[column]++;
                smaller[column] += value < carbon ? 1 : 0;
            }
        }

        foreach (var column in others)
            if (seen[column] >= RowsForVerdict && smaller[column] * 10 >= seen[column] * 8)
                return header.Names[column];
        return null;
    }

    private static bool TryRead(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException)
        {
            return false; // the reading proper reports it
        }
    }
}

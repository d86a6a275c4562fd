using System.Globalization;
using System.Text;

namespace AirQuality.Server.Load;

/// <summary>Writes a folder that a server can be started over: stations in counties of three, goals of ten counties, hours a file a month. The same for every run.</summary>
internal static class DataFolder
{
    private const int OfCounty = 3;
    private const int OfCity = 36;
    private const int OfProvince = 360;
    private const int CountiesWithGoals = 10;

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where; made where there is none.</param>
    /// <param name="count">How many stations.</param>
    /// <param name="first">The first day.</param>
    /// <param name="days">How many days.</param>
    public static void Write(string folder, int count, DateOnly first, int days)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "stations.csv"), Stations(count));
        File.WriteAllText(Path.Combine(folder, "targets.csv"), "area,metric,year,goal\n" + string.Concat(Enumerable.Range(0, Math.Min(CountiesWithGoals, count / OfCounty)).Select(c => FormattableString.Invariant($"县{c},pm25,{first.AddDays(days - 1).Year},42\n"))));
        for (var day = 0; day < days;)
        {
            var month = first.AddDays(day);
            using var file = new StreamWriter(Path.Combine(folder, FormattableString.Invariant($"hours-{month:yyyy-MM}.csv")), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
            file.Write(HourText.Head);
            for (; day < days && first.AddDays(day).Month == month.Month; day++)
                for (var hour = 1; hour <= 24; hour++)
                    for (var station = 0; station < count; station++)
                        HourText.Write(file, Id(station), first.AddDays(day).ToDateTime(TimeOnly.MinValue).AddHours(hour), (station * 7) + (day * 5) + (hour * 13));
        }
    }

    private static string Id(int station) => station.ToString("'N'0000", CultureInfo.InvariantCulture);

    private static string Stations(int count)
    {
        var text = new StringBuilder("station,name,kind,county,city,province\n");
        for (var station = 0; station < count; station++)
            text.Append(CultureInfo.InvariantCulture, $"{Id(station)},站{station},urban,县{station / OfCounty},市{station / OfCity},省{station / OfProvince}\n");
        return text.ToString();
    }
}

namespace AirQuality.Tests.Accountability;

/// <summary>The rules of Hebei 2018 reckoned naively, month by month, from the figures as they are published.</summary>
internal static class DutyOracle
{
    /// <summary>Every time a rule is met: county, rule, figure, year and month (of quarters the last).</summary>
    public static HashSet<string> Met(MadeCounties province, int months)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var talks = new HashSet<(int County, int Number)>();
        for (var county = 0; county < province.Counties; county++)
        {
            foreach (var metric in MadeCounties.Metrics)
            {
                var worse = new List<bool>();
                var lastImproved = new List<bool>();
                for (var number = 0; number < 24 + months; number++)
                {
                    var (year, month) = (2022 + (number / 12), 1 + (number % 12));
                    if (IsLast(province, county, metric, year, month, 10) && metric == "index")
                        Add("last-month");
                    var rate = Rate(province, county, metric, year, month);
                    worse.Add(year > 2022 && province[county, metric, year, month] > province[county, metric, year - 1, month]);
                    lastImproved.Add(year > 2022 && IsLastByRate(province, county, metric, year, month, 10));
                    if (rate >= 20)
                        Add("worse-by-20");
                    var inYear = worse.Skip(number / 12 * 12).Count(w => w);
                    if (worse[^1] && inYear >= 2)
                        Add("worse-2-in-year");
                    if (worse[^1] && inYear >= 3)
                    {
                        Add("worse-3-in-year");
                        talks.Add((county, number));
                    }

                    if (!Attains(province, county, year, month))
                    {
                        if (worse.Count > 2 && worse.TakeLast(3).All(w => w))
                            Add("restricted-worse");
                        if (lastImproved.Count > 2 && lastImproved.TakeLast(3).All(w => w))
                            Add("restricted-improvement");
                    }

                    void Add(string rule) => met.Add($"{MadeCounties.NameOf(county)} {rule} {metric} {year}-{month:00}");
                }
            }
        }

        foreach (var (county, number) in talks.Where(t => talks.Contains((t.County, t.Number - 1)) && talks.Contains((t.County, t.Number - 2))))
            met.Add($"{MadeCounties.NameOf(county)} three-talks  {2022 + (number / 12)}-{1 + (number % 12):00}");
        return met;
    }

    /// <summary>By the table of the year to date; in January by PM2.5 of the month, which is all that is published of it.</summary>
    private static bool Attains(MadeCounties province, int county, int year, int month) =>
        month > 1 ? MadeCounties.Attains(county) : province[county, "pm25", year, month] <= 35;

    public static decimal? Rate(MadeCounties province, int county, string metric, int year, int month) =>
        province[county, metric, year, month] is { } now && province[county, metric, year - 1, month] is { } then ? decimal.Round((now - then) * 100 / then, 1, MidpointRounding.ToEven) : null;

    private static bool IsLast(MadeCounties province, int county, string metric, int year, int month, int count)
    {
        var all = Enumerable.Range(0, province.Counties).Select(c => province[c, metric, year, month]).Where(f => f is not null).OrderByDescending(f => f).ToList();
        return province[county, metric, year, month] >= all[count - 1];
    }

    private static bool IsLastByRate(MadeCounties province, int county, string metric, int year, int month, int count)
    {
        var all = Enumerable.Range(0, province.Counties).Select(c => Rate(province, c, metric, year, month)).Where(f => f is not null).OrderByDescending(f => f).ToList();
        return Rate(province, county, metric, year, month) >= all[count - 1];
    }
}

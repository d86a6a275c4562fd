using System.Globalization;

namespace AirQuality.Cli.Sample;

/// <summary>The sample's plan: four goals for each county and year, some within reach and some not.</summary>
internal static class SampleTargets
{
    // What the percentiles of days come to in this sample, in thousandths of the mean of all hours.
    private const int OzonePercentile = 2150;
    private const int CarbonMonoxidePercentile = 1700;

    /// <summary>The goals of the years from one to another, in the order of years and counties.</summary>
    public static IEnumerable<SampleTarget> Create(int firstYear, int lastYear) =>
        from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
        from county in SampleNetwork.Counties.Select(c => c.County)
        from target in Create(county, year)
        select target;

    private static SampleTarget[] Create(SampleCounty county, int year)
    {
        // Plans ask every county for 3 % a year on the level of 2024; what the county does is another matter.
        var asked = Permille.One - (30 * Math.Clamp(year - 2024, -8, 8));
        var pm25 = Nearest(((long)county.PM25 * 1000).Scale(asked));
        var ozone = Nearest(((long)county.O3 * OzonePercentile).Scale(Permille.Stretch(asked, 400)));
        // Typical of the sample: a µg/m³ of PM2.5 more costs about one good day in a hundred.
        var goodRatio = Math.Clamp(118 - pm25, 68, 96);
        var index = Nearest(TypicalIndexMillionths(county).Scale(asked) / 10);
        return
        [
            Target("pm25", Text(pm25), "生态环境分局"),
            Target("good_ratio", Text(goodRatio), "人民政府办公室"),
            Target("o3_8h", Text(ozone), "工业和信息化局"),
            Target("index", (index / 100m).ToString("0.00", CultureInfo.InvariantCulture), "人民政府"),
        ];

        SampleTarget Target(string metric, string goal, string office) =>
            new(county.Name, metric, year, goal, "Published", string.Empty, county.Name + office);
    }

    private static long TypicalIndexMillionths(SampleCounty county) =>
        (county.SO2 * 1_000_000L / 60)
        + (county.NO2 * 1_000_000L / 40)
        + ((county.PM25 + county.Coarse) * 1_000_000L / 70)
        + (county.PM25 * 1_000_000L / 35)
        + ((long)county.CO * CarbonMonoxidePercentile / 4)
        + ((long)county.O3 * OzonePercentile * 1000 / 160);

    private static long Nearest(long thousandths) => (thousandths + 500) / 1000;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using AirQuality.Checks;
using AirQuality.Observations;

namespace AirQuality.Tests.Checks;

/// <summary>Ordinary data give no word; each thing that was done to them is named.</summary>
public class PlausibilityTests
{
    private static readonly FindingKind[] Kinds =
    [
        FindingKind.StuckValues, FindingKind.ParticlesReversed, FindingKind.RepeatedCode, FindingKind.ZerosAsMissing,
        FindingKind.UnitChange, FindingKind.MisplacedMidnight, FindingKind.OzoneAtNight, FindingKind.CopiedDays,
    ];

    [Test]
    public void OrdinaryHoursGiveNoWord([Range(100, 119)] int seed) =>
        Assert.That(Found(new MadeHours(seed, days: 60, stations: 4).Csv()), Is.Empty);

    [Test]
    public void OrdinaryDaysGiveNoWord([Range(200, 209)] int seed) =>
        Assert.That(Found(Days(new MadeHours(seed, days: 200))), Is.Empty);

    [TestCase("pm25", 30)]
    [TestCase("o3", 26)]
    [TestCase("so2", 80)]
    public void AValueThatStandsStillIsNamedWithItsHours(string pollutant, int count)
    {
        var hours = new MadeHours(seed: 1, days: 30);
        for (var hour = 200; hour < 200 + count; hour++)
            hours[0, hour, pollutant] = 47;

        // Hour 200 ends 201 hours after the midnight of 1 May.
        Assert.That(One(hours.Csv(), FindingKind.StuckValues), Does.Contain($"站A: {pollutant}").And.Contain("2024-05-09 09:00").And.Contain($"{count} hours"));
    }

    [Test]
    public void ExchangedParticlesAreNamed()
    {
        var hours = new MadeHours(seed: 2, days: 30);

        Assert.That(Found(hours.Csv(header: "station,time,so2,no2,pm25,pm10,co,o3")).Select(f => f.Kind), Is.All.EqualTo(FindingKind.ParticlesReversed).And.Exactly(2).Items);
    }

    [TestCase("no2", 999)]
    [TestCase("pm10", 999)]
    [TestCase("so2", 99)]
    public void CodesOfNinesAreNamed(string pollutant, int code)
    {
        var hours = new MadeHours(seed: 3, days: 30);
        foreach (var hour in Enumerable.Range(0, 12).Select(i => 11 + (i * 37)))
            hours[1, hour, pollutant] = code;

        Assert.That(One(hours.Csv(), FindingKind.RepeatedCode), Does.Contain($"{code} 12 times"));
    }

    [TestCase("no2")]
    [TestCase("pm25")]
    public void ZerosForMissingAreNamed(string pollutant)
    {
        var hours = new MadeHours(seed: 4, days: 30);
        foreach (var hour in Enumerable.Range(0, 40).Select(i => 5 + (i * 17)))
            hours[0, hour, pollutant] = 0;

        Assert.That(One(hours.Csv(), FindingKind.ZerosAsMissing), Does.Contain($"站A: {pollutant}").And.Contain("0 in 40 of"));
    }

    [TestCase("so2")]
    [TestCase("no2")]
    public void AUnitThatChangesIsNamedWithItsDay(string pollutant)
    {
        var hours = new MadeHours(seed: 5, days: 40, stations: 1);
        for (var hour = 0; hour < 20 * 24; hour++)
            hours[0, hour, pollutant] *= 1000;

        Assert.That(One(hours.Csv(), FindingKind.UnitChange, Wide), Does.Contain("2024-05-21").And.Contain("smaller"));
    }

    [Test]
    public void MidnightOfTheOtherDayIsNamed()
    {
        var hours = new MadeHours(seed: 6, days: 40);

        // The last hour of a day is stamped 00:00 of that same day.
        Assert.That(One(hours.Csv(h => h % 24 == 23 ? MadeHours.End(h).AddDays(-1) : MadeHours.End(h)), FindingKind.MisplacedMidnight), Does.Contain("24:00"));
    }

    [TestCase(-8, "+8")]
    [TestCase(8, "-8")]
    public void TimesOfAnotherZoneAreToldByOzone(int shift, string told)
    {
        var hours = new MadeHours(seed: 7, days: 40);

        Assert.That(One(hours.Csv(h => MadeHours.End(h).AddHours(shift)), FindingKind.OzoneAtNight), Does.Contain(told + " hours"));
    }

    [Test]
    public void ADayThatStandsTwiceIsNamedWithBothDates()
    {
        var hours = new MadeHours(seed: 8, days: 30);
        Copy(hours, 0, 5, 0, 17);

        Assert.That(One(hours.Csv(), FindingKind.CopiedDays), Does.Contain("2024-05-18 with all values of 2024-05-06"));
    }

    [Test]
    public void ADayOfAnotherStationIsNamedWithBothStations()
    {
        var hours = new MadeHours(seed: 9, days: 30);
        Copy(hours, 0, 5, 1, 5);

        Assert.That(One(hours.Csv(), FindingKind.CopiedDays), Does.Contain("站B").And.Contain("站A on 1 days"));
    }

    [Test]
    public void ThreeDaysOfAnAreaThatStandTwiceAreNamed()
    {
        var lines = Days(new MadeHours(seed: 10, days: 60, stations: 1)).Split('\n');
        for (var day = 0; day < 3; day++)
            lines[31 + day] = lines[31 + day][..14] + lines[11 + day][14..];

        Assert.That(One(string.Join('\n', lines), FindingKind.CopiedDays), Does.Contain("2024-05-31").And.Contain("2024-05-11"));
    }

    [Test]
    public void FindingsAreInChineseToo()
    {
        var hours = new MadeHours(seed: 8, days: 30);
        Copy(hours, 0, 5, 0, 17);

        Assert.That(Found(hours.Csv()).Single().FoundInChinese, Is.EqualTo("2024-05-18的全部数值与2024-05-06相同"));
    }

    [Test]
    public void TwelveStationsOfBeijingGiveFewWords()
    {
        var read = AirQuality.Reading.ObservationReader.Read([RealData.Folder("uci-beijing")], new AirQuality.Reading.ReadOptions { Lenient = true });

        // Three years of real hours; what was looked at by hand: values that stand still for a day and more.
        Assert.That(DataCheck.Run(read).Counts.Where(c => c.Key is not FindingKind.StuckValues).Sum(c => c.Value), Is.LessThanOrEqualTo(12));
    }

    private static readonly AirQuality.Reading.ReadOptions Wide = new() { Lenient = true, PlausibleMaximum = _ => 900_000 };

    private static void Copy(MadeHours hours, int from, int day, int to, int other)
    {
        for (var hour = 0; hour < 24; hour++)
            foreach (var pollutant in MadeHours.Pollutants)
                hours[to, (other * 24) + hour, pollutant] = hours[from, (day * 24) + hour, pollutant];
    }

    /// <summary>Days of areas from the hours at 15:00, as values of days differ.</summary>
    private static string Days(MadeHours hours)
    {
        var text = new StringBuilder("area,date,so2,no2,pm10,pm25,co,o3\n");
        for (var station = 0; station < hours.Stations; station++)
            for (var day = 0; day < hours.Days; day++)
                text.Append(CultureInfo.InvariantCulture, $"县{(char)('A' + station)},{MadeHours.First.AddDays(day):yyyy-MM-dd},{string.Join(',', MadeHours.Pollutants.Select(p => hours.Text(station, (day * 24) + 14, p)))}\n");
        return text.ToString();
    }

    private static string One(string text, FindingKind kind, AirQuality.Reading.ReadOptions? options = null) => Found(text, options).Single(f => f.Kind == kind).ToString();

    private static List<Finding> Found(string text, AirQuality.Reading.ReadOptions? options = null) =>
        [.. DataCheck.Run(AirQuality.Reading.ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.csv", options ?? new AirQuality.Reading.ReadOptions { Lenient = true })).Findings.Where(f => Kinds.Contains(f.Kind))];
}

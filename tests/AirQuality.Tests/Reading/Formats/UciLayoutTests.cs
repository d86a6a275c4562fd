using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Formats;

/// <summary>Year, month, day and hour in four columns: what the hours name is told by all of them, and said.</summary>
public sealed class UciLayoutTests
{
    private const string Header = "站点,年,月,日,时,PM2.5,CO\n";

    [TestCase(0, 23, 0, "hours of 0 to 23")]
    [TestCase(1, 24, 0, "hours of 1 to 24")]
    [TestCase(1, 23, 1, "hours without 0 and 24")]
    public void Hours_AreTakenByWhatThereIs(int first, int last, int indexOfFirst, string told)
    {
        // The value is the hour, so that the first of the day shows where it went.
        var set = CsvInput.Read(Header + Rows(first, last));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Hours!.Hours(Pollutant.PM25, 0)[indexOfFirst], Is.EqualTo(Concentration.FromThousandths((first + 10) * 1000)));
            Assert.That(set.Report.Findings.Select(f => f.ToString(Language.English)), Has.Exactly(1).Contains(told));
        }
    }

    [TestCase(HourLabel.End, 11)]
    [TestCase(HourLabel.Start, 10)]
    public void TheUsersWord_GoesBeforeIt(HourLabel label, int firstValue)
    {
        var set = CsvInput.Read(Header + Rows(0, 23), new ReadOptions { HourLabel = label });
        var day = set.Hours!.Hours(Pollutant.PM25, 0)[^24..];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(day[0], Is.EqualTo(Concentration.FromThousandths(firstValue * 1000)));
            Assert.That(set.Report.Findings.Select(f => f.ToString(Language.English)), Has.None.Contains("hours of 0 to 23"));
        }
    }

    [Test]
    public void Hour24FarDown_IsRefusedWhereTheFirstRowsDidNotShowIt()
    {
        // Sorted by hour: thousands of rows of hour 1 come first.
        var rows = string.Concat(from hour in Enumerable.Range(1, 24) from station in Enumerable.Range(0, 1500) select $"S{station},2025,5,1,{hour},{hour + 10},0.5\n");
        var finding = CsvInput.Error(Header + rows);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Line, Is.EqualTo(2 + (23 * 1500)));
            Assert.That(finding.ToString(Language.English), Does.Contain("--hour-label end"));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain("--hour-label end"));
        }
    }

    private static string Rows(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(h => $"A,2025,5,1,{h},{h + 10},0.5\n"));
}

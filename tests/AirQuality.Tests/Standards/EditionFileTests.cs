using AirQuality.Indices;
using AirQuality.RuleFiles;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Standards;

[TestFixture]
public sealed class EditionFileTests
{
    [Test]
    public void Schema_OfAnEdition_HasEveryKeyOfTheReaderAndNoOther()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Sample("who-2021.json"))!, "..", "..", "docs", "edition.schema.json")));
        var keys = schema.RootElement.GetProperty("$defs").GetProperty("edition").GetProperty("properties").EnumerateObject().Select(p => p.Name);
        Assert.That(keys, Is.EquivalentTo(EditionFile.Keys));
    }

    internal static string Sample(string name)
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, "samples", "editions", name) is var path && File.Exists(path))
                return path;
        throw new FileNotFoundException(name);
    }

    /// <summary>WHO global air quality guidelines 2021, table 0.1: recommended AQG levels.</summary>
    [TestCase(Pollutant.PM25, AveragingTime.Year, 5)]
    [TestCase(Pollutant.PM25, AveragingTime.Day, 15)]
    [TestCase(Pollutant.PM10, AveragingTime.Year, 15)]
    [TestCase(Pollutant.PM10, AveragingTime.Day, 45)]
    [TestCase(Pollutant.O3, AveragingTime.EightHour, 100)]
    [TestCase(Pollutant.NO2, AveragingTime.Year, 10)]
    [TestCase(Pollutant.NO2, AveragingTime.Day, 25)]
    [TestCase(Pollutant.SO2, AveragingTime.Day, 40)]
    [TestCase(Pollutant.CO, AveragingTime.Day, 4)]
    public void Who2021_EveryLevel_IsThatOfTheGuidelines(Pollutant pollutant, AveragingTime time, int level)
    {
        var edition = EditionFile.Read(Sample("who-2021.json")).Single!;
        Assert.That(edition.Limit(pollutant, time), Is.EqualTo((decimal)level));
        Assert.That(edition.Limit(pollutant, time, LimitClass.One), Is.EqualTo((decimal)level));
    }

    /// <summary>PM2.5 30 / 5, PM10 45 / 15, NO2 20 / 10, O3 150 / 100, CO 1 / 4, SO2 6 / 60: 6 + 3 + 2 + 1.5 + 0.25 + 0.1 = 12.85.</summary>
    [Test]
    public void Who2021_Index_IsOfItsLevels() =>
        Assert.That(
            CompositeIndex.Compute(new PollutantStatistics(SO2: 6, NO2: 20, PM10: 45, PM25: 30, CO: 1, O3: 150), EditionFile.Read(Sample("who-2021.json")).Single!, CompositeIndexScheme.Plan2026).Published,
            Is.EqualTo(12.85m));

    [Test]
    public void Parse_WhatIsNotSet_StaysAsInTheBase()
    {
        var edition = EditionFile.Parse("""{"base": "2012", "id": "x", "name": "X"}""", "x.json").Single!;
        Assert.That(edition.Limits, Is.EquivalentTo(StandardsCatalogue.Y2012.Limits));
        Assert.That(edition.Columns.SelectMany(c => c.Breakpoints), Is.EqualTo(StandardsCatalogue.Y2012.Columns.SelectMany(c => c.Breakpoints)));
        Assert.That(edition.Levels, Is.SameAs(StandardsCatalogue.Y2012.Levels));
    }

    /// <summary>IAQI of PM2.5 40 on a line from 30 (50) to 50 (100): 75.</summary>
    [Test]
    public void Parse_AColumn_MakesTheIaqi()
    {
        var edition = EditionFile.Parse("""{"base": "2026", "id": "x", "name": "X", "columns": [{"item": "PM25Day", "iaqi": [0, 50, 100], "concentration": [0, 30, 50]}]}""", "x.json").Single!;
        var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(40) };
        Assert.That(AqiCalculator.Daily(day, edition).Iaqi(Pollutant.PM25), Is.EqualTo(75));
    }

    [Test]
    public void Parse_AList_IsACatalogueInOrderOfTime()
    {
        var catalogue = EditionFile.Parse("""[{"base": "2026", "id": "b", "name": "B", "from": "2027-01-01"}, {"base": "2012", "id": "a", "name": "A", "from": "2020-01-01"}]""", "x.json");
        Assert.That(catalogue.At(new LocalDate(2026, 12, 31)).Id, Is.EqualTo("a"));
        Assert.That(catalogue.At(new LocalDate(2027, 1, 1)).Id, Is.EqualTo("b"));
    }

    [TestCase("""{"base": "1996", "id": "x", "name": "X"}""", "2012, 2026, 2026-final")]
    [TestCase("""{"base": "2026", "id": "auto", "name": "X"}""", "auto")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "from": "May"}""", "May")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "limits": [{"pollutant": "PM25", "time": "Year", "class1": 9, "class2": 5}]}""", "9 and 5")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "columns": [{"item": "PM25Day", "iaqi": [0, 50], "concentration": [0]}]}""", "1 and 2")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "columns": [{"item": "PM25Day", "iaqi": [0, 50, 50], "concentration": [0, 1, 2]}]}""", "rising")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "limit": []}""", "line 1")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "columns": [{"item": "PM25Day", "iaqi": [0, 50], "concentration": [0, 9.1]}]}""", "at most 0 decimals, found (50, 9.1)")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "columns": [{"item": "PM25Day", "unit": "PartsPerBillion", "iaqi": [0, 50], "concentration": [0, 9]}]}""", "volume fraction")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "goodUpTo": 90}""", "among the ends of levels (50, 100, 150, 200, 300)")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "levels": [{"to": 50, "name": "A", "colour": "green", "rgb": [0, 0]}]}""", "levels[0].rgb")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "assessment": {"hoursForDay": 12}}""", "a whole number from 20 to 24, found '12'")]
    [TestCase("""{"base": "2026", "id": "x", "name": "X", "without": ["PM3"]}""", "PM3")]
    [TestCase("""[{"base": "2026", "id": "x", "name": "X"}, {"base": "2026", "id": "y", "name": "Y", "from": "2028-01-01", "goodUpTo": 150}]""", "x and y to differ")]
    [TestCase("{\n\"base\": 2026\n}", "line 2")]
    public void Parse_WhatIsNoEdition_SaysWhereAndWhat(string json, string message) =>
        Assert.That(() => EditionFile.Parse(json, "my.json"), Throws.TypeOf<RuleFileException>().With.Message.StartsWith("my.json: line ").And.Message.Contains(message));
}

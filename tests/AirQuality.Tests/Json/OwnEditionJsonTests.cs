using System.Text.Json;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Standards;

namespace AirQuality.Tests.Json;

/// <summary>An edition with levels of its own goes to JSON and back where it is known, and is refused where it is not.</summary>
[TestFixture]
public sealed class OwnEditionJsonTests
{
    private static readonly Edition Epa = EditionFile.Read(EditionFileTests.Sample("us-epa-2024.json")).Single!;

    private static IEnumerable<AqiCategory> Every => StandardsCatalogue.National.Editions.Append(Epa).SelectMany(e => e.Levels);

    [TestCaseSource(nameof(Every))]
    public void Category_OfAnyKnownEdition_ComesBackTheSame(AqiCategory category) =>
        Assert.That(AirQualityJson.FromJson<AqiCategory>(category.ToJson(), Epa), Is.EqualTo(category));

    [TestCaseSource(nameof(Every))]
    public void Category_ThroughOptionsOfTheWeb_ComesBackTheSame(AqiCategory category)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddAirQuality(Epa);
        Assert.That(JsonSerializer.Deserialize<AqiCategory>(JsonSerializer.Serialize(category, options), options), Is.EqualTo(category));
    }

    [Test]
    public void Category_OfAnEditionThatIsNotKnown_IsRefused() =>
        Assert.That(() => AirQualityJson.FromJson<AqiCategory>(Epa.Levels[2].ToJson()), Throws.TypeOf<JsonException>().With.Message.Contains("Unhealthy for Sensitive Groups"));

    /// <summary>As it was written before the AQIs stood in it.</summary>
    [Test]
    public void Category_WithoutItsAqis_IsThatOfItsLevelAndName() =>
        Assert.That(AirQualityJson.FromJson<AqiCategory>("""{"level":3,"nameZh":"轻度污染","nameEn":"Lightly polluted","colour":"#FF7E00"}"""), Is.EqualTo(AqiCategory.All[2]));

    [Test]
    public void Result_OfAnOwnEdition_HasItsLevelAgain([Values(5, 30, 50, 100, 200, 400)] int fine)
    {
        var result = AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(fine) }, Epa);
        var read = AirQualityJson.FromJson<AqiResult>(result.ToJson(), Epa);
        Assert.That((read.Edition, read.Aqi, read.Category), Is.EqualTo((Epa, result.Aqi, result.Category)));
        Assert.That(() => AirQualityJson.FromJson<AqiResult>(result.ToJson()), Throws.TypeOf<JsonException>().With.Message.Contains("us-epa-2024"));
    }

    [Test]
    public void Catalogue_OfSeveralEditions_IsNeverReadAsTheNationalOne()
    {
        var own = new StandardsCatalogue([StandardsCatalogue.Y2012, Epa]);
        var options = AssessmentOptions.Default with { Standards = own };
        Assert.That(AirQualityJson.FromJson<AssessmentOptions>(options.ToJson(), own).Standards, Is.SameAs(own));
        Assert.That(AirQualityJson.FromJson<AssessmentOptions>(options.ToJson(), Epa).Standards.Editions, Is.EqualTo(own.Editions));
        Assert.That(() => AirQualityJson.FromJson<AssessmentOptions>(options.ToJson()), Throws.TypeOf<JsonException>().With.Message.Contains("us-epa-2024"));
        Assert.That(AirQualityJson.FromJson<AssessmentOptions>(AssessmentOptions.Default.ToJson(), own).Standards, Is.SameAs(StandardsCatalogue.National));
    }
}

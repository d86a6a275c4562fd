using AirQuality.Indices;
using AirQuality.Standards;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class AqiCategoryTests
{
    /// <summary>HJ 633-2012, table 2.</summary>
    [TestCase(50, "优", "Excellent", "空气质量令人满意，基本无空气污染", "各类人群可正常活动")]
    [TestCase(51, "良", "Good", "空气质量可接受，但某些污染物可能对极少数异常敏感人群健康有较弱影响", "极少数异常敏感人群应减少户外活动")]
    [TestCase(101, "轻度污染", "Lightly polluted", "易感人群症状有轻度加剧，健康人群出现刺激症状", "儿童、老年人及心脏病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼")]
    [TestCase(200, "中度污染", "Moderately polluted", "进一步加剧易感人群症状，可能对健康人群心脏、呼吸系统有影响", "儿童、老年人及心脏病、呼吸系统疾病患者避免长时间、高强度的户外锻炼，一般人群适量减少户外运动")]
    [TestCase(201, "重度污染", "Heavily polluted", "心脏病和肺病患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状", "儿童、老年人和心脏病、肺病患者应停留在室内，停止户外运动，一般人群减少户外运动")]
    [TestCase(500, "严重污染", "Severely polluted", "健康人群运动耐受力降低，有明显强烈症状，提前出现某些疾病", "儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动")]
    public void Of_AnAqi_SpeaksAsTheStandard(int aqi, string zh, string en, string effect, string measures)
    {
        var category = AqiCategory.Of(aqi);
        Assert.That(category.Name(Language.Chinese), Is.EqualTo(zh));
        Assert.That(category.Name(Language.English), Is.EqualTo(en));
        Assert.That(category.HealthEffect(Language.Chinese), Is.EqualTo(effect));
        Assert.That(category.MeasuresAdvised(Language.Chinese), Is.EqualTo(measures));
    }

    [Test]
    public void Advice_OfTheSixLevels_IsDifferentInBothLanguages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.That(AqiCategory.All.Select(c => c.HealthEffect(language)), Is.Unique.And.None.EndsWith("."));
            Assert.That(AqiCategory.All.Select(c => c.MeasuresAdvised(language)), Is.Unique.And.None.EndsWith("。"));
        }
    }

    [Test]
    public void ToString_OfAResult_SaysAqiAndPrimaryPollutantsOrWhyNot()
    {
        var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(61), PM10 = Concentration.FromDecimal(123) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2026).ToString(), Is.EqualTo("102 Lightly polluted, PM10"));
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(10) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("15 Excellent"));
        Assert.That(AqiCalculator.Daily(day with { PM25 = Concentration.FromDecimal(10), PM10 = Concentration.Missing }, StandardsCatalogue.Y2026).ToString(), Does.StartWith("NA: SO2, NO2, PM10, CO, O3 missing"));
    }
}

using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Standards;

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

    [TestCase(1, "Air quality is satisfactory, with hardly any pollution", "Everybody can be active as usual")]
    [TestCase(2, "Air quality is acceptable, but some pollutants may slightly affect the health of very few unusually sensitive people", "Very few unusually sensitive people should reduce outdoor activities")]
    [TestCase(3, "Symptoms of susceptible people become slightly worse, healthy people show signs of irritation", "Children, the elderly and people with heart or respiratory disease should reduce long or intense outdoor exercise")]
    [TestCase(4, "Symptoms of susceptible people become worse still, the heart and respiratory system of healthy people may be affected", "Children, the elderly and people with heart or respiratory disease avoid long or intense outdoor exercise, others somewhat reduce outdoor exercise")]
    [TestCase(5, "Symptoms of people with heart or lung disease become markedly worse and they endure less exercise, symptoms are common among healthy people", "Children, the elderly and people with heart or lung disease should stay indoors and stop outdoor exercise, others reduce outdoor exercise")]
    [TestCase(6, "Healthy people endure less exercise and have clear and strong symptoms, some diseases appear early", "Children, the elderly and the sick should stay indoors and avoid physical effort, others should avoid outdoor activities")]
    public void Advice_InEnglish_SaysWhatTheChineseSays(int level, string effect, string measures)
    {
        var category = AqiCategory.All[level - 1];
        Assert.That((category.HealthEffect(Language.English), category.MeasuresAdvised(Language.English)), Is.EqualTo((effect, measures)));
    }

    [Test]
    public void AdviceSource_IsTheTableOfTheStandard() => Assert.That(AqiCategory.AdviceSource, Is.EqualTo("HJ 633-2012 table 2"));

    [Test]
    public void ToString_OfAResult_SaysAqiAndPrimaryPollutantsOrWhyNot()
    {
        var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(61), PM10 = Concentration.FromDecimal(123) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2026).ToString(), Is.EqualTo("102 Lightly polluted, PM10"));
        Assert.That(AqiCalculator.Daily(day with { PM25 = Concentration.FromDecimal(120), PM10 = Concentration.FromDecimal(250), O3 = Concentration.FromDecimal(10) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("158 Moderately polluted, PM2.5"));
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations { PM10 = Concentration.FromDecimal(150), PM25 = Concentration.FromDecimal(75) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("100 Good, PM10+PM2.5"));
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(10) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("15 Excellent"));
        Assert.That(AqiCalculator.Daily(day with { PM25 = Concentration.FromDecimal(10), PM10 = Concentration.Missing }, StandardsCatalogue.Y2026).ToString(), Does.StartWith("NA: SO2, NO2, PM10, CO, O3 missing"));
    }
}

namespace AirQuality.Standards;

/// <summary>What HJ 633-2012, table 2, says of a level; its Chinese is quoted, its English translated.</summary>
internal sealed record HealthAdvice(string EffectZh, string MeasuresZh, string EffectEn, string MeasuresEn)
{
    public static HealthAdvice Excellent { get; } = new(
        "空气质量令人满意，基本无空气污染",
        "各类人群可正常活动",
        "Air quality is satisfactory, with hardly any pollution",
        "Everybody can be active as usual");

    public static HealthAdvice Good { get; } = new(
        "空气质量可接受，但某些污染物可能对极少数异常敏感人群健康有较弱影响",
        "极少数异常敏感人群应减少户外活动",
        "Air quality is acceptable, but some pollutants may slightly affect the health of very few unusually sensitive people",
        "Very few unusually sensitive people should reduce outdoor activities");

    public static HealthAdvice Lightly { get; } = new(
        "易感人群症状有轻度加剧，健康人群出现刺激症状",
        "儿童、老年人及心脏病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼",
        "Symptoms of susceptible people become slightly worse, healthy people show signs of irritation",
        "Children, the elderly and people with heart or respiratory disease should reduce long or intense outdoor exercise");

    public static HealthAdvice Moderately { get; } = new(
        "进一步加剧易感人群症状，可能对健康人群心脏、呼吸系统有影响",
        "儿童、老年人及心脏病、呼吸系统疾病患者避免长时间、高强度的户外锻炼，一般人群适量减少户外运动",
        "Symptoms of susceptible people become worse still, the heart and respiratory system of healthy people may be affected",
        "Children, the elderly and people with heart or respiratory disease avoid long or intense outdoor exercise, others somewhat reduce outdoor exercise");

    public static HealthAdvice Heavily { get; } = new(
        "心脏病和肺病患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状",
        "儿童、老年人和心脏病、肺病患者应停留在室内，停止户外运动，一般人群减少户外运动",
        "Symptoms of people with heart or lung disease become markedly worse and they endure less exercise, symptoms are common among healthy people",
        "Children, the elderly and people with heart or lung disease should stay indoors and stop outdoor exercise, others reduce outdoor exercise");

    public static HealthAdvice Severely { get; } = new(
        "健康人群运动耐受力降低，有明显强烈症状，提前出现某些疾病",
        "儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动",
        "Healthy people endure less exercise and have clear and strong symptoms, some diseases appear early",
        "Children, the elderly and the sick should stay indoors and avoid physical effort, others should avoid outdoor activities");
}

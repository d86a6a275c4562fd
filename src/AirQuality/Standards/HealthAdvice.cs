namespace AirQuality.Standards;

/// <summary>What an edition of HJ 633 says of the six levels, in the words of this library.</summary>
internal sealed record HealthAdvice(string EffectZh, string MeasuresZh, string EffectEn, string MeasuresEn)
{
    /// <summary>After HJ 633-2026 table 1, best level first.</summary>
    public static HealthAdvice[] Of2026 { get; } =
    [
        new("空气清洁，几乎没有污染", "所有人都可照常活动", "The air is clean, with next to no pollution", "Nobody needs to change anything"),
        new(
            "总体可接受；个别污染物对极少数特别敏感的人或有轻微影响",
            "特别敏感的极少数人少到户外活动",
            "Acceptable on the whole; some pollutants may slightly affect the very few who are unusually sensitive",
            "Those very few: less activity outdoors"),
        new(
            "敏感人群原有症状稍有加重，健康人会有刺激感",
            "青少年和儿童、老人、心血管病人、呼吸系统病人少做耗时长、强度大的户外锻炼",
            "Sensitive people's symptoms get a little worse; healthy people feel irritation",
            "Children and teenagers, the elderly, people with cardiovascular or respiratory disease: less long or strenuous exercise outdoors"),
        new(
            "敏感人群症状继续加重，健康人的心血管与呼吸系统也可能受影响",
            "青少年和儿童、老人、心血管病人、呼吸系统病人不做耗时长、强度大的户外锻炼；其他人适当少做户外运动",
            "Sensitive people get worse still; heart, circulation and breathing of healthy people may be affected",
            "Children and teenagers, the elderly, people with cardiovascular or respiratory disease: no long or strenuous exercise outdoors; everyone else: somewhat less sport outdoors"),
        new(
            "心血管、呼吸系统病人症状明显加重、耐力下降；健康人也普遍有症状",
            "青少年和儿童、老人、心血管病人、呼吸系统病人留在室内、停止户外运动；其他人少做户外运动",
            "Cardiovascular and respiratory patients are markedly worse and tire sooner; symptoms are widespread among the healthy",
            "Children and teenagers, the elderly, people with cardiovascular or respiratory disease: stay indoors, stop outdoor sport; everyone else: less of it"),
        new(
            "健康人耐力也下降，症状明显而强烈，有些疾病会提早出现",
            "青少年和儿童、老人、病人留在室内并避免消耗体力；其他人避免户外活动",
            "Even healthy people tire sooner and have strong, clear symptoms; some illnesses set in early",
            "Children, teenagers, the elderly and the sick: indoors, no exertion; everyone else: avoid being active outdoors"),
    ];

    // HJ 633-2012 speaks of children without teenagers, of heart disease (level 5: heart and lungs) and of susceptible people; the rest is as in 2026.

    /// <summary>After HJ 633-2012 table 2, best level first.</summary>
    public static HealthAdvice[] Of2012 { get; } =
    [
        Of2026[0],
        Of2026[1],
        new(
            "易感的人原有症状稍有加重，健康人会有刺激感",
            "儿童、老人、心脏病人、呼吸系统病人少做耗时长、强度大的户外锻炼",
            "Susceptible people's symptoms get a little worse; healthy people feel irritation",
            "Children, the elderly, people with heart or respiratory disease: less long or strenuous exercise outdoors"),
        new(
            "易感的人症状继续加重，健康人的心脏与呼吸系统也可能受影响",
            "儿童、老人、心脏病人、呼吸系统病人不做耗时长、强度大的户外锻炼；其他人适当少做户外运动",
            "Susceptible people get worse still; heart and breathing of healthy people may be affected",
            "Children, the elderly, people with heart or respiratory disease: no long or strenuous exercise outdoors; everyone else: somewhat less sport outdoors"),
        new(
            "心脏病人、肺病病人症状明显加重、耐力下降；健康人也普遍有症状",
            "儿童、老人、心脏病人、肺病病人留在室内、停止户外运动；其他人少做户外运动",
            "Heart and lung patients are markedly worse and tire sooner; symptoms are widespread among the healthy",
            "Children, the elderly, people with heart or lung disease: stay indoors, stop outdoor sport; everyone else: less of it"),
        Of2026[5] with
        {
            MeasuresZh = "儿童、老人、病人留在室内并避免消耗体力；其他人避免户外活动",
            MeasuresEn = "Children, the elderly and the sick: indoors, no exertion; everyone else: avoid being active outdoors",
        },
    ];
}

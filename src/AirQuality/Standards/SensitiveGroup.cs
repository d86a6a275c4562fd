namespace AirQuality.Standards;

/// <summary>The groups of people whom HJ 633-2026 table 2 names as sensitive to a pollutant.</summary>
public enum SensitiveGroup
{
    /// <summary>People with asthma (哮喘).</summary>
    Asthma,

    /// <summary>People with respiratory disease such as asthma (呼吸系统疾病).</summary>
    RespiratoryDisease,

    /// <summary>People with cardiovascular disease (心血管系统疾病).</summary>
    CardiovascularDisease,

    /// <summary>Children and teenagers (青少年儿童).</summary>
    ChildrenAndTeenagers,

    /// <summary>The elderly (老年人).</summary>
    Elderly,

    /// <summary>People who are often active outdoors (户外活动频繁的人).</summary>
    OftenOutdoors,
}

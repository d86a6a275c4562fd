using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>Who is sensitive to which pollutant (HJ 633-2026 table 2).</summary>
public static class SensitiveGroups
{
    /// <summary>The table that names the groups.</summary>
    public static string Source => "HJ 633-2026 table 2";

    /// <summary>The groups sensitive to a pollutant; they are named where its IAQI is above 100.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The groups in table order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static IReadOnlyList<SensitiveGroup> Of(Pollutant pollutant) => pollutant switch
    {
        Pollutant.SO2 => [SensitiveGroup.Asthma, SensitiveGroup.ChildrenAndTeenagers, SensitiveGroup.Elderly],
        Pollutant.NO2 => [SensitiveGroup.RespiratoryDisease, SensitiveGroup.ChildrenAndTeenagers, SensitiveGroup.Elderly],
        Pollutant.CO => [SensitiveGroup.CardiovascularDisease],
        Pollutant.O3 => [SensitiveGroup.RespiratoryDisease, SensitiveGroup.ChildrenAndTeenagers, SensitiveGroup.Elderly, SensitiveGroup.OftenOutdoors],
        Pollutant.PM10 or Pollutant.PM25 =>
        [
            SensitiveGroup.RespiratoryDisease, SensitiveGroup.CardiovascularDisease, SensitiveGroup.ChildrenAndTeenagers, SensitiveGroup.Elderly, SensitiveGroup.OftenOutdoors,
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>The name of a group: 老年人, the elderly.</summary>
    /// <param name="group">The group.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no group.</exception>
    public static string Name(this SensitiveGroup group, Language language) => group switch
    {
        SensitiveGroup.Asthma => language.Pick("哮喘患者", "people with asthma"),
        SensitiveGroup.RespiratoryDisease => language.Pick("呼吸系统疾病患者", "people with respiratory disease"),
        SensitiveGroup.CardiovascularDisease => language.Pick("心血管系统疾病患者", "people with cardiovascular disease"),
        SensitiveGroup.ChildrenAndTeenagers => language.Pick("青少年儿童", "children and teenagers"),
        SensitiveGroup.Elderly => language.Pick("老年人", "the elderly"),
        SensitiveGroup.OftenOutdoors => language.Pick("户外活动频繁的人", "people often active outdoors"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "No such group."),
    };
}

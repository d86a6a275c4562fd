namespace AirQuality.Standards;

/// <summary>The classes of area in GB 3095.</summary>
public enum LimitClass
{
    /// <summary>Class I, 一类区: nature reserves and the like.</summary>
    One,

    /// <summary>Class II, 二类区: where people live; the default everywhere in this library.</summary>
    Two,
}

/// <summary>The averaging times for which GB 3095 sets limits.</summary>
public enum AveragingTime
{
    /// <summary>Annual mean.</summary>
    Year,

    /// <summary>24-hour mean.</summary>
    Day,

    /// <summary>Daily maximum 8-hour mean (O3 only).</summary>
    EightHour,

    /// <summary>1-hour mean.</summary>
    Hour,
}

/// <summary>One concentration limit of GB 3095.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Time">The averaging time.</param>
/// <param name="ClassOne">The class I limit, µg/m³ (CO mg/m³).</param>
/// <param name="ClassTwo">The class II limit, µg/m³ (CO mg/m³).</param>
public sealed record ConcentrationLimit(Pollutant Pollutant, AveragingTime Time, int ClassOne, int ClassTwo);

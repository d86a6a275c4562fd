using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>Means of the hours up to one that its AQI may take beside those of the hour; missing ones are not asked for or not known.</summary>
/// <param name="SulphurDioxide24Hours">Of SO2, which reports it where its hour is above the column (HJ 633-2012 table 1, note 2).</param>
/// <param name="Ozone8Hours">Of O3, which has an IAQI of its own (HJ 633-2012 5.1.3, table 4).</param>
internal readonly record struct RealTimeMeans(Concentration SulphurDioxide24Hours, Concentration Ozone8Hours)
{
    /// <summary>None is taken.</summary>
    public static RealTimeMeans None { get; } = new(Concentration.Missing, Concentration.Missing);
}

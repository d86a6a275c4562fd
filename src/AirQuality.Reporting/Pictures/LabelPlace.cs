namespace AirQuality.Reporting.Pictures;

/// <summary>Where words stand beside their point.</summary>
internal enum LabelPlace
{
    Centre,
    Right,
    Above,
}

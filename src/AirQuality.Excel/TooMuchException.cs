namespace AirQuality.Excel;

/// <summary>A part of a workbook that holds more than any workbook does.</summary>
/// <param name="english">What was found, in English.</param>
/// <param name="chinese">What was found, in Chinese.</param>
internal sealed class TooMuchException(string english, string chinese) : Exception(english)
{
    /// <summary>What was found, in Chinese.</summary>
    public string Chinese => chinese;
}

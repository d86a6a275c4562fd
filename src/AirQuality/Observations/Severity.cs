namespace AirQuality.Observations;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Information,

    /// <summary>Worth a look; the reading goes on in either mode.</summary>
    Warning,

    /// <summary>Strict reading stops here; lenient reading leaves the value, row or file out and goes on.</summary>
    Error,
}

namespace AirQuality.Observations;

/// <summary>Input that strict reading does not accept.</summary>
public sealed class ObservationFormatException : FormatException
{
    /// <summary>An error at a place in the input.</summary>
    /// <param name="finding">What was found and where.</param>
    /// <param name="innerException">What caused it, or <c>null</c>.</param>
    public ObservationFormatException(Finding finding, Exception? innerException = null)
        : base(finding?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Finding = finding;
    }

    /// <summary>What was found and where.</summary>
    public Finding Finding { get; }
}

using AirQuality.Checks.Values;

namespace AirQuality.Checks.Plausibility;

/// <summary>A look at all values for one kind of oddity.</summary>
internal interface IValueCheck
{
    /// <summary>Looks, and tells.</summary>
    void Run(CheckValues values, DataCheckOptions options, CheckSink sink);
}

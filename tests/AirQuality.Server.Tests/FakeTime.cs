namespace AirQuality.Server.Tests;

/// <summary>A clock that a test moves.</summary>
internal sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Go(TimeSpan by) => now += by;
}

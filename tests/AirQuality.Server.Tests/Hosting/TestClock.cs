namespace AirQuality.Server.Tests.Hosting;

/// <summary>A clock that stands where a test puts it; at first in the morning after the last hour of <see cref="TestFolder"/>.</summary>
internal sealed class TestClock : TimeProvider
{
    /// <summary>09:00 of 22 November 2026 in China.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>How many times faster those are woken who wait by this clock.</summary>
    public int Hurry { get; init; } = 1;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private TimeSpan Hurried(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / Hurry;
}

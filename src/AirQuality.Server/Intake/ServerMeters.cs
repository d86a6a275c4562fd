using System.Diagnostics.Metrics;

namespace AirQuality.Server.Intake;

/// <summary>What the server counts of itself.</summary>
internal sealed class ServerMeters : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "AirQuality.Server";

    private readonly Meter meter;
    private readonly Counter<long> values;
    private readonly Counter<long> figures;
    private readonly Histogram<double> durations;

    public ServerMeters(IMeterFactory factory)
    {
        meter = factory.Create(Name);
        values = meter.CreateCounter<long>("airquality.values", description: "Values taken in, by what became of them.");
        figures = meter.CreateCounter<long>("airquality.figures_changed", description: "Published figures that late or corrected hours made others.");
        durations = meter.CreateHistogram<double>("airquality.intake.duration", "s", "From the arrival of hours to their being on the disk.");
    }

    /// <summary>Counts hours that were taken in.</summary>
    public void TakenIn(Intake.IntakeResult result, TimeSpan took)
    {
        values.Add(result.Record.Added, new KeyValuePair<string, object?>("outcome", "added"));
        values.Add(result.Record.Corrected, new KeyValuePair<string, object?>("outcome", "corrected"));
        values.Add(result.Record.Unchanged, new KeyValuePair<string, object?>("outcome", "unchanged"));
        figures.Add(result.Figures.Count);
        durations.Record(took.TotalSeconds);
    }

    public void Dispose() => meter.Dispose();
}

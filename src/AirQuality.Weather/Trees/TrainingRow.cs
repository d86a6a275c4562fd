namespace AirQuality.Weather.Trees;

/// <summary>One day to learn from, as ML.NET takes it.</summary>
internal sealed class TrainingRow
{
    /// <summary>The features.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>What is to be estimated.</summary>
    public float Label { get; set; }
}
